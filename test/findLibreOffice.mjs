// LibreOffice for the tests that open written files elsewhere: the one that is named, one that is installed, or none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const COMMANDS = ['soffice', 'libreoffice'];

const MAC = ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];

const windows = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter((folder) => folder !== undefined).map((folder) => path.join(folder, 'LibreOffice/program/soffice.exe'));

const onPath = () => (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => COMMANDS.map((command) => path.join(folder, command)));

const canRun = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of LibreOffice, or undefined. SOFFICE_PATH, if set, is the only candidate. */
export const findLibreOffice = () => {
  const named = process.env.SOFFICE_PATH;
  if (named) return canRun(named) ? named : undefined;
  const candidates = { darwin: [...MAC, ...onPath()], win32: windows() }[process.platform] ?? onPath();
  return candidates.find(canRun);
};

/** What to do where there is none. */
export const NO_LIBREOFFICE = 'No LibreOffice for the tests: install it (Debian: apt-get install -y --no-install-recommends libreoffice-calc), or set SOFFICE_PATH to its soffice.';

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/** On Debian and its kin, as root or by sudo without a password: installs LibreOffice Calc. Returns whether it did. */
export const installLibreOffice = () => {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const apt = (...args) => (isRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  console.log('Installing libreoffice-calc by apt …');
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'libreoffice-calc');
};
