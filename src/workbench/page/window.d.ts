interface Window {
  /** The add-in's frame calls this before it loads Office.js. */
  attachOfficeHost?: (frame: Window) => void;
  /** What a person sees on the sheet, which is painted on a canvas: for the browser tests. */
  inspectWorkbench?: {
    /** The value the spreadsheet shows at an address such as `名单!B2`. */
    readonly shown: (address: string) => string | number | boolean | null;
    /** The value the add-in reads there. */
    readonly read: (address: string) => string | number | boolean | null;
    readonly selection: () => string;
    /** Formulas whose functions have not answered yet. */
    readonly waiting: () => number;
  };
}
