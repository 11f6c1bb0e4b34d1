import type { PageLanguage } from './words';

/** What the page's address says: ?book=county&lang=en&theme=dark. */
export interface PageSettings {
  readonly book: string | undefined;
  readonly language: PageLanguage;
  readonly dark: boolean;
}

export const readSettings = (search: string, prefersDark: boolean): PageSettings => {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  return {
    book: query.get('book') ?? undefined,
    language: query.get('lang')?.toLowerCase().startsWith('en') === true ? 'en' : 'zh',
    dark: theme === null ? prefersDark : theme === 'dark',
  };
};

/** The same settings as an address, so that a reload or a bookmark opens the same page. */
export const settingsQuery = ({ book, language, dark }: PageSettings): string => {
  const query = new URLSearchParams({ lang: language === 'en' ? 'en-US' : 'zh-CN', theme: dark ? 'dark' : 'light' });
  if (book !== undefined) query.set('book', book);
  return `?${query.toString()}`;
};
