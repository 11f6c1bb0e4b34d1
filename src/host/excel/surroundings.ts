/**
 * Whether this page may have been opened by an Office program: in a frame, with what such programs put into the address
 * and the name of the window, or inside one of their own web views. Says nothing certain; it must not miss a true one.
 */
export const mayBeInOffice = (page: Window = window): boolean => {
  if (page.parent !== page) return true;
  if (/[?&]_host_Info=/iu.test(page.location.search) || page.name.includes('hostInfo')) return true;
  return 'webkit' in page || ('external' in page && 'GetContext' in (page.external as object)) || (page as { readonly chrome?: { readonly webview?: unknown } }).chrome?.webview !== undefined;
};
