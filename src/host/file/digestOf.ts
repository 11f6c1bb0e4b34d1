/** SHA-256 of the bytes in hexadecimal; '' where the page is not allowed to make one (served without https). */
export const digestOf = async (bytes: Uint8Array): Promise<string> => {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return '';
  // A view of shared memory is refused; a copy is not.
  const own = bytes.buffer instanceof ArrayBuffer ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Uint8Array.from(bytes);
  const digest = new Uint8Array(await subtle.digest('SHA-256', own));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
