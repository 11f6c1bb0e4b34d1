const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;
/** 2023-2024学年, 2023—24. */
const SCHOOL_YEAR = /(?<!\d)((?:19|20)\d{2})(?:学?年)?[-–—~/至]+((?:20)?\d{2})(?!\d)/gu;
/** The number of a document (教督〔2017〕6号) or of an edition (2021年版), which say nothing about the data. */
const DOCUMENT = /[〔[【(](?:19|20)\d{2}[〕\]】)]第?\d+号|(?:19|20)\d{2}年?(?:版|修订)/gu;

/** The years that a text names; a school year is known by that in which it begins, as education statistics have it. */
export const yearsOfText = (text: string): ReadonlySet<number> => {
  const years = new Set<number>();
  const rest = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(DOCUMENT, '')
    .replace(SCHOOL_YEAR, (range: string, first: string, second: string) => {
      if (Number(second) % 100 !== (Number(first) + 1) % 100) return range;
      years.add(Number(first));
      return '';
    });
  for (const [, year] of rest.matchAll(YEAR)) years.add(Number(year));
  return years;
};

/** The one year that a text is about: 2023年, ２０２３, 2023-2024学年 (2023). undefined where it names none, or several. */
export const yearOfText = (text: string): number | undefined => {
  const years = yearsOfText(text);
  const [year] = years;
  return years.size === 1 ? year : undefined;
};

/** The year that a file is named by; its folders do not count. */
export const yearOfFile = (file: string): number | undefined => yearOfText(file.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, ''));
