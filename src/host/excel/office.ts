/** The look of the program around the add-in. */
export interface Theme {
  readonly dark: boolean;
  readonly background: string | undefined;
  readonly foreground: string | undefined;
}

/** Resolves once Office has loaded; true if the program is Excel. */
export const ready = async (): Promise<boolean> => {
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
};

/** The language of the program's menus, e.g. zh-CN; undefined outside Office. */
export const displayLanguage = (): string | undefined => Office.context.displayLanguage;

/** Whether a colour #RRGGBB is a dark one (relative luminance below one half). */
export const isDark = (colour: string): boolean => {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour);
  if (parts === null) return false;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5;
};

/** The program's theme, or undefined where it tells none (older versions on the web). */
export const theme = (): Theme | undefined => {
  const told: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  if (told === undefined) return undefined;
  const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = told;
  // isDarkTheme is newer than the colours.
  return { dark: told.isDarkTheme ?? (background !== undefined && isDark(background)), background, foreground };
};
