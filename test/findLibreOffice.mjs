// LibreOffice for the tests that open written files elsewhere: the one that is named, one that is installed, or none.
import { findProgram, installByApt } from './program.mjs';

/** The path of LibreOffice, or undefined. SOFFICE_PATH, if set, is the only candidate. */
export const findLibreOffice = () =>
  findProgram({
    named: process.env.SOFFICE_PATH,
    commands: ['soffice', 'libreoffice'],
    mac: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    windows: ['LibreOffice/program/soffice.exe'],
  });

/** What to do where there is none. */
export const NO_LIBREOFFICE = 'No LibreOffice for the tests: install it (Debian: apt-get install -y --no-install-recommends libreoffice-calc), or set SOFFICE_PATH to its soffice.';

/** Installs LibreOffice Calc where it can. Returns whether it did. */
export const installLibreOffice = () => installByApt('libreoffice-calc');
