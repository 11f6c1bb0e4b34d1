// Programs that the tests need beside Node: found where they are installed, or installed by apt.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const canRun = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (commands) => (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => commands.map((command) => path.join(folder, command)));

const windowsFolders = () => [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter((folder) => folder !== undefined);

/** The path of a program, or undefined. `named`, if set, is the only candidate. */
export const findProgram = ({ named, commands, mac, windows }) => {
  if (named) return canRun(named) ? named : undefined;
  const candidates = {
    darwin: [...mac, ...onPath(commands)],
    win32: windowsFolders().flatMap((folder) => windows.map((file) => path.join(folder, file))),
  }[process.platform] ?? onPath(commands);
  return candidates.find(canRun);
};

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/** On Debian and its kin, as root or by sudo without a password: installs packages. Returns whether it did. */
export const installByApt = (...packages) => {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const apt = (...args) => (isRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  console.log(`Installing ${packages.join(' and ')} by apt …`);
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
};
