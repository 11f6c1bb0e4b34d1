import { HostError } from '../workbookHost';

/** A setting that travels with the workbook; undefined if there is none. */
export const readSetting = (key: string): unknown => (Office.context.document.settings.get(key) as unknown) ?? undefined;

/** Bundles of one runtime tell each other through the window. */
const WRITTEN = 'junheng:setting-written';

/** Calls back when this add-in has written a setting. */
export const onSettingWritten = (listener: (key: string) => void): void =>
  window.addEventListener(WRITTEN, (event) => {
    if (event instanceof CustomEvent) listener(String(event.detail));
  });

/** Keeps a setting in the workbook. Rejects with a HostError when the workbook cannot take it (read-only). */
export const writeSetting = (key: string, value: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    Office.context.document.settings.set(key, value);
    Office.context.document.settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) {
        window.dispatchEvent(new CustomEvent(WRITTEN, { detail: key }));
        resolve();
      } else reject(new HostError({ code: 'unexpected', detail: result.error.message }));
    });
  });
