const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How long an address of bytes is kept for a slow program to fetch it. */
const KEPT_MILLISECONDS = 60_000;

/** Hands bytes to the person as a file, as a download of the page. */
export const saveFile = (bytes: Uint8Array, name: string): void => {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
};
