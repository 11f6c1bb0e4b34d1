// A Chromium-like browser for the journeys: the one that is named, one that is installed, or none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'chrome'];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const windows = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) => path.join(folder, file)));

const onPath = () => (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => COMMANDS.map((command) => path.join(folder, command)));

const canRun = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of a browser, or undefined. CHROME_PATH, if set, is the only candidate. */
export const findBrowser = () => {
  const named = process.env.CHROME_PATH;
  if (named) return canRun(named) ? named : undefined;
  const candidates = { darwin: [...MAC, ...onPath()], win32: windows() }[process.platform] ?? onPath();
  return candidates.find(canRun);
};

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/** On Debian and its kin, as root or by sudo without a password: installs chromium and a Chinese font. Returns whether it did. */
export const installBrowser = () => {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const apt = (...args) => (isRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  console.log('Installing chromium and fonts-noto-cjk by apt …');
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
};
