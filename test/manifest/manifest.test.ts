import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CATALOGUE } from '../../src/functions/catalogue';
import { metadataFiles } from '../../src/functions/metadata';
import packageJson from '../../package.json';
import { all, child, named, readManifest, ROOT, valueOf } from './readManifest';
import type { Element } from './readManifest';

/**
 * What Excel asks of a manifest and no offline tool checks (MS-OWEMXML; manifest-element-ordering). Excel gives no reason
 * when it refuses one.
 */
const app = readManifest();
const overrides = child(app, 'VersionOverrides');
const host = child(child(overrides, 'Hosts'), 'Host');
const resources = child(overrides, 'Resources');

const httpsUrl = z.url({ protocol: /^https$/ });
const names = (element: Element): readonly string[] => element.children.map(({ name }) => name);

describe('the outer manifest', () => {
  test('has its elements in the order of the schema', () => {
    expect(names(app)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
  });

  test('has an id of its own, a version of four parts that follows package.json, and texts that fit', () => {
    const text = (name: string): string => valueOf(child(app, name));
    z.object({
      id: z.uuidv4(),
      version: z.literal(`${packageJson.version}.0`),
      locale: z.literal('zh-CN'),
      name: z.string().min(1).max(125),
      description: z.string().min(1).max(250),
      provider: z.string().min(1).max(125),
      permissions: z.literal('ReadWriteDocument'),
    }).parse({
      id: text('Id'),
      version: text('Version'),
      locale: text('DefaultLocale'),
      name: text('DisplayName'),
      description: text('Description'),
      provider: text('ProviderName'),
      permissions: text('Permissions'),
    });
  });

  test('is no copy of a sample', () => {
    expect(valueOf(child(app, 'Id'))).not.toMatch(/0123456789ab|00000000|12345678/);
  });

  test('asks for no more than it needs: SharedRuntime 1.1 and ExcelApi 1.9', () => {
    const sets = named(child(app, 'Requirements'), 'Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]);
    expect(sets).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', '1.9'],
    ]);
  });
});

describe('the shared runtime', () => {
  test('Runtimes come first, then functions, then the ribbon', () => {
    expect(names(host)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(names(overrides)).toEqual(['Hosts', 'Resources']);
    expect(names(resources)).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
  });

  test('one page for the runtime, the functions, the commands and the pane', () => {
    const runtime = named(host, 'Runtime');
    expect(runtime).toHaveLength(1);
    expect(runtime[0]?.attributes).toMatchObject({ lifetime: 'long' });
    const page = runtime[0]?.attributes['resid'];
    const pages = [
      ...named(host, 'Page').map((each) => child(each, 'SourceLocation')),
      ...named(host, 'FunctionFile'),
      ...named(host, 'Action').filter(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane').map((each) => child(each, 'SourceLocation')),
    ];
    expect(pages).toHaveLength(3);
    expect(new Set(pages.map(({ attributes }) => attributes['resid']))).toEqual(new Set([page]));
  });

  test('exactly one extension point for functions, without a namespace', () => {
    const points = named(host, 'ExtensionPoint').filter(({ attributes }) => attributes['xsi:type'] === 'CustomFunctions');
    expect(points.map(names)).toEqual([['Script', 'Page', 'Metadata']]);
    expect(named(app, 'Namespace')).toEqual([]);
    expect(named(app, 'EquivalentAddins')).toEqual([]);
  });
});

describe('resources', () => {
  const defined = resources.children.flatMap(({ children }) => children);
  const ids = defined.map(({ attributes }) => attributes['id'] ?? '');
  const used = all(host).flatMap(({ attributes }) => attributes['resid'] ?? []);

  test('every resid exists, every resource is used, none is longer than 32', () => {
    expect(new Set(used)).toEqual(new Set(ids));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test.each([
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ] as const)('%s have at most %i characters, in every language', (kind, most) => {
    const texts = named(child(resources, kind), 'bt:String').flatMap((each) => [valueOf(each), ...each.children.map(({ attributes }) => attributes['Value'] ?? '')]);
    expect(texts.filter((text) => text.length === 0 || text.length > most)).toEqual([]);
  });

  test('Chinese first, and every text has its English', () => {
    const texts = [child(app, 'DisplayName'), child(app, 'Description'), ...named(resources, 'bt:String')];
    for (const each of texts) {
      expect(valueOf(each)).toMatch(/\p{Script=Han}/u);
      const english = each.children.filter(({ attributes }) => attributes['Locale'] === 'en-US').map(({ attributes }) => attributes['Value']);
      expect(english).toHaveLength(1);
      expect(english[0]).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('ids of tab, group and controls differ', () => {
    const controls = all(host).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(controls.length).toBeGreaterThanOrEqual(4);
    expect(new Set(controls).size).toBe(controls.length);
  });
});

describe('addresses', () => {
  const origin = 'https://localhost:3000';
  const urls = all(app)
    .flatMap(({ attributes }) => [attributes['DefaultValue'], attributes['Value']])
    .filter((value): value is string => value !== undefined && /^[a-z]+:\/\//i.test(value));

  test('are https on the development server, whose name the build replaces', () => {
    expect(urls.length).toBeGreaterThan(8);
    for (const url of urls) {
      httpsUrl.parse(url);
      expect(url.startsWith(`${origin}/`)).toBe(true);
    }
    expect(readFileSync(path.join(ROOT, 'webpack.config.js'), 'utf8')).toContain(`'${origin}'`);
  });

  test('name only files that the build makes', () => {
    const made = new Set(['taskpane.html', 'functions.js', ...metadataFiles().map(([name]) => name)]);
    for (const url of urls) {
      const file = url.slice(origin.length + 1);
      expect([file, made.has(file) || existsSync(path.join(ROOT, file))]).toEqual([file, true]);
    }
  });

  test('icons are PNG files of the size they are declared with', () => {
    const sizeOf = (url: string): number => {
      const png = readFileSync(path.join(ROOT, url.slice(origin.length + 1)));
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16));
      return png.readUInt32BE(16);
    };
    const url = (resid: string | undefined): string => valueOf(named(resources, 'bt:Image').find(({ attributes }) => attributes['id'] === resid) ?? app);
    for (const icon of named(host, 'Icon')) {
      expect(icon.children.map(({ attributes }) => Number(attributes['size']))).toEqual([16, 32, 80]);
      for (const { attributes } of icon.children) expect(sizeOf(url(attributes['resid']))).toBe(Number(attributes['size']));
    }
    expect(sizeOf(valueOf(child(app, 'IconUrl')))).toBe(32);
    expect(sizeOf(valueOf(child(app, 'HighResolutionIconUrl')))).toBe(64);
  });

  test('the ribbon runs the command that the pane binds', () => {
    const commands = named(host, 'FunctionName').map(({ text }) => text);
    expect(commands).toEqual(['runCheck']);
    expect(readFileSync(path.join(ROOT, 'src/taskpane/index.tsx'), 'utf8')).toContain(`'${commands[0] ?? ''}'`);
  });
});

describe('metadata of the functions', () => {
  const parameter = z.strictObject({
    name: z.string().min(1),
    description: z.string().min(1),
    type: z.literal('any'),
    dimensionality: z.enum(['matrix', 'scalar']),
    optional: z.literal(true).optional(),
  });
  const file = z.strictObject({
    allowErrorForDataTypeAny: z.literal(true),
    functions: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        description: z.string().min(1).max(1023),
        parameters: z.array(parameter),
        // Addresses of arguments are told only to functions whose result is declared a matrix.
        result: z.strictObject({ type: z.literal('any'), dimensionality: z.literal('matrix') }),
        options: z.strictObject({ requiresAddress: z.literal(true).optional(), requiresParameterAddresses: z.literal(true).optional() }),
      }),
    ),
  });
  const files = new Map(metadataFiles().map(([name, content]) => [name, file.parse(JSON.parse(content))]));
  const urls = named(resources, 'bt:Url').find(({ attributes }) => attributes['id'] === 'Functions.Metadata.Url');

  test('the manifest names one file a language', () => {
    const chinese = urls === undefined ? '' : valueOf(urls);
    const english = urls?.children[0]?.attributes['Value'] ?? '';
    expect([chinese, english].map((url) => url.split('/').at(-1))).toEqual(['functions.zh-CN.json', 'functions.en-US.json']);
    expect([...files.keys()]).toEqual(['functions.zh-CN.json', 'functions.en-US.json']);
  });

  test('every file declares the catalogue, function for function', () => {
    for (const { functions } of files.values()) {
      expect(functions.map(({ id }) => id)).toEqual(CATALOGUE.map(({ name }) => name));
      functions.forEach(({ id, name, parameters, options }, index) => {
        const declared = CATALOGUE[index];
        expect(name).toBe(id);
        expect(parameters.map(({ optional = false }) => optional)).toEqual(declared?.arguments.map(({ optional }) => optional));
        expect(options.requiresAddress === true).toBe(declared?.readsWorkbook);
      });
    }
  });

  test('arguments are Chinese in Chinese and English in English', () => {
    const argumentNames = (name: string): readonly string[] => (files.get(name)?.functions ?? []).flatMap(({ parameters }) => parameters.map((each) => each.name));
    for (const name of argumentNames('functions.zh-CN.json')) expect(name).toMatch(/^\p{Script=Han}+$/u);
    for (const name of argumentNames('functions.en-US.json')) expect(name).toMatch(/^[a-z][A-Za-z]+$/);
  });
});
