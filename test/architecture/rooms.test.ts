import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The house (docs/DECISIONS.md): a room knows only the rooms listed for it. `types` rooms may be
 * imported with `import type` only.
 */
const ROOMS: Readonly<Record<string, { readonly knows: readonly string[]; readonly types?: readonly string[] }>> = {
  standards: { knows: [] },
  locale: { knows: [] },
  core: { knows: ['standards/terms', 'standards/dated'], types: ['standards'] },
  workbook: { knows: ['core', 'standards/terms'], types: ['standards'] },
  report: { knows: ['core', 'workbook', 'standards/terms', 'standards/dated', 'locale'], types: ['standards'] },
  host: { knows: ['core', 'workbook', 'report'] },
  functions: { knows: ['core', 'standards', 'workbook', 'report', 'host', 'locale'] },
  taskpane: { knows: ['core', 'standards', 'workbook', 'report', 'host', 'functions', 'locale'] },
  cli: { knows: ['core', 'standards', 'workbook', 'report', 'host', 'functions', 'locale', '../package.json'] },
  workbench: { knows: [] },
};

const SOURCE = path.resolve(__dirname, '../../src');
const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/g;

/** An import of a package, by its name. */
const PACKAGE = /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^.'"][^'"]*)['"]/g;

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.(tsx?|mjs)$/.test(file));

const read = (file: string): string => readFileSync(path.join(SOURCE, file), 'utf8');

const importsOf = (file: string): readonly { readonly target: string; readonly typeOnly: boolean }[] =>
  [...read(file).matchAll(IMPORT)].map((match) => ({
    target: path.posix.normalize(path.posix.join(path.posix.dirname(file), match[2] ?? match[3] ?? '')),
    typeOnly: match[1] !== undefined,
  }));

const within = (target: string, place: string): boolean => target === place || target.startsWith(`${place}/`);

describe('the rooms', () => {
  test('every folder of src is a room of the house', () => {
    const folders = new Set(files.map((file) => file.split('/')[0]));
    expect([...folders].filter((folder) => folder === undefined || !(folder in ROOMS))).toEqual([]);
  });

  test('a room imports only from the rooms it may know', () => {
    const trespasses = files.flatMap((file) => {
      const own = file.split('/')[0] ?? '';
      const room = ROOMS[own];
      return importsOf(file)
        .filter(({ target, typeOnly }) => {
          const allowed = [own, ...(room?.knows ?? []), ...(typeOnly ? (room?.types ?? []) : [])];
          return !allowed.some((place) => within(target, place));
        })
        .map(({ target }) => `${file} -> ${target}`);
    });
    expect(trespasses).toEqual([]);
  });

  test('only the host and the stand-in for Excel speak to Office', () => {
    const speakers = files.filter((file) => !/^(host|workbench)\//.test(file) && /\b(?:Excel|Office)\.(?=[a-z_]|[A-Z]\w*[.(])/.test(stripped(read(file))));
    expect(speakers).toEqual([]);
  });

  test('one file alone registers custom functions', () => {
    const speakers = files.filter((file) => !file.startsWith('workbench/') && /\bCustomFunctions\./.test(stripped(read(file))));
    expect(speakers).toHaveLength(1);
  });

  test('what ships is made of the dependencies: no package of the tests, the benchmark or the workbench', () => {
    const { dependencies } = JSON.parse(readFileSync(path.resolve(SOURCE, '../package.json'), 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
    const packages = files
      .filter((file) => !file.startsWith('workbench/'))
      .flatMap((file) => [...read(file).matchAll(PACKAGE)].map(([, specifier = '']) => ({ file, name: /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier })))
      .filter(({ name }) => !name.startsWith('node:'));
    expect(packages.map(({ name }) => name)).toContain('zod');
    expect(packages.filter(({ name }) => !(name in dependencies))).toEqual([]);
    // GPL-3.0: compared with, never shipped.
    expect(dependencies).not.toHaveProperty('hyperformula');
    expect(files.filter((file) => read(file).includes('hyperformula'))).toEqual([]);
  });

  // Examples of formulas carry codes in double quotes, inside a text.
  test('no room of logic names an indicator or an item', () => {
    const named = files
      .filter((file) => /^(core|workbook|report|functions|taskpane)\//.test(file))
      .filter((file) => /['`](?:R[1-7]|G(?:0[1-9]|1[0-5])|Q[1-9])['`]/.test(stripped(read(file))));
    expect(named).toEqual([]);
  });
});

/** Source without comments, so that prose may name what code may not. */
const stripped = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
