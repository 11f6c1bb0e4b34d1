/** Stands before Office.js: a page that is opened in a browser must not wait for a library that never comes. */
import { mayBeInOffice } from '../host/excel/surroundings';

const PATIENCE_MILLISECONDS = 6_000;

// While the parser waits for a script, timers go on.
if (!mayBeInOffice()) {
  setTimeout(() => {
    if (!('Office' in window)) location.replace('index.html');
  }, PATIENCE_MILLISECONDS);
}
