// A Chromium-like browser for the journeys: the one that is named, one that is installed, or none.
import { findProgram, installByApt } from './program.mjs';

/** The path of a browser, or undefined. CHROME_PATH, if set, is the only candidate. */
export const findBrowser = () =>
  findProgram({
    named: process.env.CHROME_PATH,
    commands: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'chrome'],
    mac: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    windows: ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  });

/** Installs chromium and a Chinese font where it can. Returns whether it did. */
export const installBrowser = () => installByApt('chromium', 'fonts-noto-cjk');
