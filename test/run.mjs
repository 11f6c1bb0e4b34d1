// npm test: provides itself with dependencies, a browser and LibreOffice, then types, lint, build and every test.
// Arguments after -- go to jest.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PROJECT, SetupError, build, ensureDependencies } from '../src/workbench/setup.mjs';
import { findBrowser, installBrowser } from './findBrowser.mjs';
import { findLibreOffice, installLibreOffice, NO_LIBREOFFICE } from './findLibreOffice.mjs';

const NO_BROWSER = 'No browser for the tests: install Chrome, Edge or Chromium (Debian: apt-get install -y chromium fonts-noto-cjk), or set CHROME_PATH to one.';

const provideBrowser = () => {
  if (process.env.CHROME_PATH && findBrowser() === undefined) throw new SetupError(`CHROME_PATH names no program that can be run: ${process.env.CHROME_PATH}`);
  const found = findBrowser() ?? (installBrowser() ? findBrowser() : undefined);
  if (found === undefined) throw new SetupError(NO_BROWSER);
  return found;
};

const provideLibreOffice = () => {
  if (process.env.SOFFICE_PATH && findLibreOffice() === undefined) throw new SetupError(`SOFFICE_PATH names no program that can be run: ${process.env.SOFFICE_PATH}`);
  const found = findLibreOffice() ?? (installLibreOffice() ? findLibreOffice() : undefined);
  if (found === undefined) throw new SetupError(NO_LIBREOFFICE);
  return found;
};

const tool = (title, script, args, env = {}) => {
  console.log(`\n— ${title}`);
  const begun = Date.now();
  const { status } = spawnSync(process.execPath, [path.join(PROJECT, 'node_modules', script), ...args], { cwd: PROJECT, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) throw new SetupError(`${title} failed.`);
  console.log(`  ${((Date.now() - begun) / 1000).toFixed(0)} s`);
};

const main = () => {
  ensureDependencies();
  const browser = provideBrowser();
  const office = provideLibreOffice();
  console.log(`Browser: ${browser}\nLibreOffice: ${office}`);
  tool('Types', 'typescript/bin/tsc', ['--noEmit']);
  tool('Lint', 'eslint/bin/eslint.js', ['.']);
  console.log('\n— Build');
  build();
  tool('Tests', 'jest/bin/jest.js', process.argv.slice(2), { CHROME_PATH: browser, SOFFICE_PATH: office });
};

try {
  main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
