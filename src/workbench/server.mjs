// Serves the workbench, the built add-in and the genuine Office.js library to this machine only.
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Which folder answers for which part of the address. The longest prefix wins. */
const FOLDERS = [
  ['/addin/', path.join(PROJECT, 'dist/addin')],
  ['/office-js/', path.join(PROJECT, 'node_modules/@microsoft/office-js/dist')],
  ['/', path.join(PROJECT, 'dist/workbench')],
];

const TYPES = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.xml': 'application/xml; charset=utf-8',
    '.map': 'application/json; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
    '.wasm': 'application/wasm',
  }),
);

/** The one script that stands before Office.js in the add-in's page: Excel for Windows gives `window.external`, here the page around it does. */
const ATTACH_PATH = '/attach-host.js';
const ATTACH_SCRIPT = 'window.parent.attachOfficeHost(window);\n';

/** The tag that loads Office.js, from wherever; the build may have dropped the quotes. */
const OFFICE_SCRIPT = /<script\b[^>]*\ssrc=["']?[^"'\s>]*\/office(?:\.debug)?\.js["']?[^>]*><\/script>/i;

/**
 * The add-in's HTML as the workbench serves it. The page itself names Office.js at its public address, which the
 * workbench must not call; scripts and data of the add-in are served byte for byte.
 */
export const localiseAddinPage = (html) =>
  html.replace(OFFICE_SCRIPT, `<script src="${ATTACH_PATH}"></script><script src="/office-js/office.js"></script>`);

/** The file an address means, or undefined if it lies outside the folders that are served. */
export const fileFor = (address, folders = FOLDERS) => {
  let wanted;
  try {
    wanted = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const [prefix, folder] = folders.find(([start]) => wanted.startsWith(start)) ?? [];
  if (prefix === undefined || wanted.includes('\0') || wanted.includes('\\')) return undefined;
  const file = path.join(folder, wanted.slice(prefix.length) || 'index.html');
  return file.startsWith(folder + path.sep) ? file : undefined;
};

/** Follows links and holds that the real file is still inside the folders. */
const resolveFile = async (address, folders) => {
  const file = fileFor(address, folders);
  if (file === undefined) return undefined;
  try {
    const real = await realpath(file);
    const roots = await Promise.all(folders.map(([, folder]) => realpath(folder).catch(() => folder)));
    const inside = roots.some((root) => real.startsWith(root + path.sep));
    return inside && (await stat(real)).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
};

const answer = async (request, response, folders) => {
  const head = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, head).end();
  if (request.url === ATTACH_PATH) return response.writeHead(200, { ...head, 'content-type': TYPES.get('.js') }).end(ATTACH_SCRIPT);
  const file = await resolveFile(request.url ?? '/', folders);
  if (file === undefined) return response.writeHead(404, { ...head, 'content-type': 'text/plain; charset=utf-8' }).end('404\n');
  const extension = path.extname(file).toLowerCase();
  response.writeHead(200, { ...head, 'content-type': TYPES.get(extension) ?? 'application/octet-stream' });
  if (request.method === 'HEAD') return response.end();
  if (extension === '.html' && request.url?.startsWith('/addin/')) return response.end(localiseAddinPage(await readFile(file, 'utf8')));
  return createReadStream(file).on('error', () => response.destroy()).pipe(response);
};

/** Only this machine may ask, and only by a name that means this machine (a page elsewhere could otherwise rebind its name). */
const isLocal = (host = '') => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);

/**
 * Starts on 127.0.0.1. `port` 0 takes any free one.
 * @param {{ port?: number, folders?: readonly (readonly [string, string])[] }} [options]
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export const startServer = ({ port = 0, folders = FOLDERS } = {}) =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      if (!isLocal(request.headers.host)) return void response.writeHead(403).end();
      answer(request, response, folders).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const taken = server.address().port;
      resolve({
        url: `http://localhost:${taken}/`,
        port: taken,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
