import type { ReportContext } from '../handIn/reportContext';

const textOf = ({ reading }: ReportContext, field: string): string | undefined => {
  const text = reading.dataset.countyTexts?.get(field)?.text.replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
};

/** The county's name as its data give it. */
export const countyName = (context: ReportContext): string | undefined => textOf(context, 'countyName');

/** 填报年度 as a year alone; undefined where the data give none. */
export const reportYear = (context: ReportContext): string | undefined => /(?:19|20)\d{2}/u.exec(textOf(context, 'reportYear') ?? '')?.[0] ?? textOf(context, 'reportYear');
