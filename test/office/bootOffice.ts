import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host, Win32Options } from '../../src/workbench/emulator';
import { installWin32 } from '../../src/workbench/emulator';

const LIBRARY = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');
/** Where the library believes it was loaded from; nothing is ever fetched. */
const BASE = 'https://localhost/officejs/';

/** Runs a file of the genuine library in the window, unmodified. */
const runFile = (url: string): void => {
  const file = new URL(url).pathname.replace('/officejs/', '');
  window.eval(`${readFileSync(path.join(LIBRARY, file), 'utf8')}\n//# sourceURL=${file}`);
};

/** The library loads its parts by script elements: they are read from the package instead. */
const interceptScripts = (): void => {
  const append = Node.prototype.appendChild;
  Node.prototype.appendChild = function appendChild<T extends Node>(this: Node, child: T): T {
    if (!(child instanceof HTMLScriptElement) || !child.src.startsWith(BASE)) return append.call(this, child) as T;
    const url = child.src;
    child.removeAttribute('src');
    append.call(this, child);
    setTimeout(() => {
      runFile(url);
      child.dispatchEvent(new Event('load'));
    }, 0);
    return child;
  };
};

let booted: Promise<void> | undefined;

const boot = async (host: Host, options: Win32Options): Promise<void> => {
  installWin32(window, host, options);
  interceptScripts();
  // The library finds its base path from the script element that loaded it.
  const marker = document.createElement('script');
  marker.type = 'text/plain';
  marker.setAttribute('src', `${BASE}office.debug.js`);
  document.head.insertAdjacentElement('beforeend', marker);
  runFile(`${BASE}office.debug.js`);
  await Office.onReady();
};

/**
 * Boots the genuine Office.js into jest's window over the host: afterwards `Office`, `Excel`, `CustomFunctions` are globals as in Excel.
 * Needs `@jest-environment jsdom`. The library can be booted once a test file, in `beforeAll`, with one host; empty or refill its book between tests.
 *
 *     const book = new Book();
 *     const sheet = book.addSheet('Data').fill('A1', [['学校', '学生数'], ['一小', 900]]);
 *     const host = new Host(book);
 *     beforeAll(() => bootOffice(host));
 *
 * For formulas: `const calculator = new MemoryCalculator(host)`, `host.functionMetadata = …`, then `host.userEdit(…)` and `await calculator.idle()`.
 */
export const bootOffice = (host: Host, options: Win32Options = {}): Promise<void> => {
  if (booted !== undefined) throw new Error('Office.js can be booted once a test file');
  booted = boot(host, options);
  return booted;
};
