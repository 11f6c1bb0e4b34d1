// What must be there before anything runs: the dependencies of the lock file, and a build of the sources as they are.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const OLDEST_NODE = 20;

/** A failure that one line explains. */
export class SetupError extends Error {}

const modified = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

const newestIn = (folder) => {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) newest = Math.max(newest, modified(path.join(entry.parentPath ?? entry.path, entry.name)));
  }
  return newest;
};

/** npm as it was started, without a shell: `npm run` and `npm start` say where it is. */
const npmCommand = () => {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? { file: process.execPath, before: [script], shell: false } : { file: 'npm', before: [], shell: process.platform === 'win32' };
};

/** Runs npm in the project and lets its output through. */
export const npm = (what, args) => {
  const { file, before, shell } = npmCommand();
  const { status, error } = spawnSync(file, [...before, ...args], { cwd: PROJECT, stdio: 'inherit', shell });
  if (error) throw new SetupError(`npm could not be started (${error.message}). Install Node.js ${OLDEST_NODE} or newer with npm.`);
  if (status !== 0) throw new SetupError(`${what} failed: npm ${args.join(' ')} ended with code ${status}.`);
};

/** `npm ci` empties the folder it finds: through a link it would empty somebody else's. */
const refuseLink = () => {
  const folder = path.join(PROJECT, 'node_modules');
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) throw new SetupError('node_modules is a link and older than package-lock.json: remove the link, or install where it leads.');
};

/** Installs from the lock file when the dependencies are missing or older than it. */
export const ensureDependencies = () => {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) throw new SetupError(`Node.js ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`);
  const installed = modified(path.join(PROJECT, 'node_modules/.package-lock.json'));
  if (installed > 0 && installed >= modified(path.join(PROJECT, 'package-lock.json'))) return;
  refuseLink();
  console.log('Installing the dependencies (about two minutes the first time) …');
  npm('Installing', ['ci', '--no-fund', '--no-audit']);
};

const SOURCES = ['src', 'assets'];
const BUILD_FILES = ['package-lock.json', 'webpack.config.js', 'manifest.xml'];
const BUILT = ['dist/addin/taskpane.html', 'dist/workbench/index.html', 'dist/cli/junheng.js'];

/** webpack leaves files alone that come out the same, so their times do not say when the last build was. */
const STAMP = path.join(PROJECT, 'dist/.built');

const lastBuild = () => {
  const products = BUILT.map((file) => modified(path.join(PROJECT, file)));
  return products.includes(0) ? 0 : Math.max(modified(STAMP), Math.min(...products));
};

/** Builds everything, and notes when. */
export const build = () => {
  const begun = new Date();
  npm('Building', ['run', 'build']);
  writeFileSync(STAMP, '');
  utimesSync(STAMP, begun, begun);
};

/** Builds when a product is missing or older than what it is built from. */
export const ensureBuild = () => {
  const sources = [...SOURCES.map((folder) => path.join(PROJECT, folder)).filter(existsSync).map(newestIn), ...BUILD_FILES.map((file) => modified(path.join(PROJECT, file)))];
  if (lastBuild() >= Math.max(...sources)) return;
  console.log('Building (one to two minutes the first time) …');
  build();
};
