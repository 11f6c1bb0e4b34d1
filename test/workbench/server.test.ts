import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServedFolder, WorkbenchServer } from '../../src/workbench/server.mjs';
import { fileFor, localiseAddinPage, startServer } from '../../src/workbench/server.mjs';

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
}

/** Not fetch: that would tidy the path before it is sent. */
const ask = (port: number, requestPath: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: requestPath, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], body }));
    }).on('error', reject);
  });

const PAGE = '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body><script src="taskpane.js"></script></body>';

describe('the workbench server', () => {
  let root: string;
  let folders: readonly ServedFolder[];
  let server: WorkbenchServer;

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'workbench-'));
    for (const folder of ['addin', 'page', 'page-secret']) mkdirSync(path.join(root, folder));
    writeFileSync(path.join(root, 'addin/taskpane.html'), PAGE);
    writeFileSync(path.join(root, 'addin/taskpane.js'), 'const address = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";');
    writeFileSync(path.join(root, 'page/index.html'), 'the page');
    writeFileSync(path.join(root, 'page-secret/key.txt'), 'secret');
    writeFileSync(path.join(root, 'secret.txt'), 'secret');
    symlinkSync(path.join(root, 'secret.txt'), path.join(root, 'page/link.txt'));
    folders = [
      ['/addin/', path.join(root, 'addin')],
      ['/', path.join(root, 'page')],
    ];
    server = await startServer({ folders });
  });

  afterAll(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });

  it('takes a free port and gives an address without a certificate', () => {
    expect(server.port).toBeGreaterThan(0);
    expect(server.url).toBe(`http://localhost:${server.port}/`);
  });

  it('answers / with the page', async () => {
    expect(await ask(server.port, '/')).toMatchObject({ status: 200, body: 'the page', type: 'text/html; charset=utf-8' });
  });

  it('puts the local Office.js, after one script that attaches the host, in the place of the public address', async () => {
    const { body } = await ask(server.port, '/addin/taskpane.html?start=1');
    const sources = [...body.matchAll(/src="([^"]+)"/g)].map(([, source]) => source);
    expect(sources).toEqual(['/attach-host.js', '/office-js/office.js', 'taskpane.js']);
    expect((await ask(server.port, '/attach-host.js')).body).toBe('window.parent.attachOfficeHost(window);\n');
  });

  it('serves the scripts of the add-in byte for byte', async () => {
    expect((await ask(server.port, '/addin/taskpane.js')).body).toBe('const address = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";');
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/addin/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%00', '/%ff', '//etc/passwd', '/link.txt', '/../page-secret/key.txt', '/addin'])(
    'gives nothing for %s',
    async (wanted) => {
      const { status, body } = await ask(server.port, wanted);
      expect(status).toBe(404);
      expect(body).not.toContain('secret');
    },
  );

  it('refuses a name that is not this machine, and anything but reading', async () => {
    expect((await ask(server.port, '/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask(server.port, '/', {}, 'POST')).status).toBe(405);
  });

  it('says that a port is taken', async () => {
    await expect(startServer({ port: server.port, folders })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('fileFor', () => {
  it('never leaves the folder', () => {
    const folders: readonly ServedFolder[] = [['/', path.resolve('/srv/page')]];
    expect(fileFor('/a/b.js', folders)).toBe(path.resolve('/srv/page/a/b.js'));
    expect(fileFor('/..%2f..%2fetc/passwd', folders)).toBeUndefined();
  });
});

describe('localiseAddinPage', () => {
  it.each(['https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js', 'https://schools.example.cn/office/office.js'])('knows Office.js at %s', (address) => {
    expect(localiseAddinPage(`<script src="${address}"></script>`)).toContain('src="/office-js/office.js"');
  });

  it('knows the tag as the build writes it, without quotes or with more attributes', () => {
    expect(localiseAddinPage('<script defer src=https://a.example/office.js></script>')).toContain('src="/office-js/office.js"');
    expect(localiseAddinPage("<script src='https://a.example/office.js' crossorigin></script>")).toContain('src="/office-js/office.js"');
  });

  it('leaves other scripts alone', () => {
    const page = '<script src="functions.js"></script>';
    expect(localiseAddinPage(page)).toBe(page);
  });
});
