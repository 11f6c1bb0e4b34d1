import type { Page } from 'puppeteer-core';

/** Waits until what slides or fades in on a page and in its frames has come to rest; what turns for ever is not waited for. */
export const atRest = async (page: Page): Promise<void> => {
  for (const frame of page.frames()) {
    await frame.evaluate(async () => {
      const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
    });
  }
};
