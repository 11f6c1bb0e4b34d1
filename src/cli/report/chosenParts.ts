import { REPORT_PARTS } from '../../report/handIn/reportWorkbook';
import type { ReportPart } from '../../report/handIn/reportWorkbook';
import { CliFailure } from '../cliFailure';

const key = (text: string): string => text.toLowerCase().replace(/[\s_-]/gu, '');

/** What `--only` asks for; everything without it. Throws CliFailure for a part that there is not. */
export const chosenParts = (only: string | undefined): ReadonlySet<ReportPart> => {
  if (only === undefined) return new Set(REPORT_PARTS);
  const known = new Map(REPORT_PARTS.map((part) => [key(part), part]));
  const wanted = only.split(/[,，、]/u).filter((text) => text.trim() !== '');
  if (wanted.length === 0) throw new CliFailure('unknownPart', { text: only, known: REPORT_PARTS.join(', ') });
  return new Set(
    wanted.map((text) => {
      const part = known.get(key(text));
      if (part === undefined) throw new CliFailure('unknownPart', { text: text.trim(), known: REPORT_PARTS.join(', ') });
      return part;
    }),
  );
};
