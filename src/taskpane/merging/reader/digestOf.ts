/** SHA-256 of the bytes in hexadecimal; '' where the page is not allowed to make one (served without https). */
export const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return '';
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
