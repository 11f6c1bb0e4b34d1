import type { Theme } from '@fluentui/react-components';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createContext, useContext, useSyncExternalStore } from 'react';

/** Chinese glyphs come from the system's own Chinese face instead of whatever the browser falls back to. */
const FONT = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const withFont = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONT, fontFamilyNumeric: FONT });
const light = withFont(webLightTheme);
const dark = withFont(webDarkTheme);

export const paneTheme = (isDark: boolean): Theme => (isDark ? dark : light);

/** Whether the page is dark, for what is not drawn by style sheets. */
export const DarkContext = createContext(false);

export const useIsDark = (): boolean => useContext(DarkContext);

const query = (): MediaQueryList | undefined => (typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : undefined);

const subscribe = (listener: () => void): (() => void) => {
  const media = query();
  media?.addEventListener('change', listener);
  return () => media?.removeEventListener('change', listener);
};

/** Dark or light: as the host says, else as the system prefers, and following it. */
export const useDark = (told: boolean | undefined): boolean => {
  const preferred = useSyncExternalStore(subscribe, () => query()?.matches ?? false);
  return told ?? preferred;
};
