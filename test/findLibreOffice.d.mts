/** The path of LibreOffice, or undefined. SOFFICE_PATH, if set, is the only candidate. */
export const findLibreOffice: () => string | undefined;
/** What to do where there is none. */
export const NO_LIBREOFFICE: string;
/** On Debian and its kin, as root or by sudo without a password: installs LibreOffice Calc. Returns whether it did. */
export const installLibreOffice: () => boolean;
