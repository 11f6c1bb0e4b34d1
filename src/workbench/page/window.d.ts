interface Window {
  /** The add-in's frame calls this before it loads Office.js. */
  attachOfficeHost?: (frame: Window) => void;
}
