import { groupingBy } from '../core/groups';
import type { GroupKey, Grouping } from '../core/groups';
import type { Translator } from '../locale';
import { candidateGroupings } from '../report/groups/candidateGroupings';
import { groupingName } from '../report/groups/groupNames';
import type { Grid } from '../workbook';
import type { Reading } from '../workbook/reading';
import { CliFailure } from './cliFailure';

/** What people call the groupings that need no column. */
const CALLED: ReadonlyMap<string, GroupKey> = new Map(
  (
    [
      ['town', ['town', '镇', '乡镇', '街道', '镇街', '乡镇(街道)']],
      ['region', ['region', '地区', '地域', '城乡', '城乡类型', '城区/镇区/乡村']],
      ['schoolType', ['type', 'schooltype', '学段类型', '学校类型', '办学类型']],
    ] as const
  ).flatMap(([key, names]) => names.map((name): readonly [string, GroupKey] => [name, key])),
);

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** `--by`: several values between commas, or the option several times. */
export const wantedGroupings = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, ...value.split(/[,，]/u).map((part) => part.trim())];

/** A column by its heading, or by the only heading that ends so (所在学区 for 学区). */
const columnCalled = (all: readonly Grouping[], wanted: string): Grouping | undefined => {
  const columns = all.flatMap((grouping) => (grouping.key === 'column' ? [{ grouping, heading: plain(grouping.heading) }] : []));
  const exact = columns.find(({ heading }) => heading === wanted);
  const [only, ...others] = columns.filter(({ heading }) => heading.endsWith(wanted));
  return exact?.grouping ?? (others.length === 0 ? only?.grouping : undefined);
};

/** What `--by` asks for; nothing without it. Throws CliFailure for what the tables do not have. */
export const chosenGroupings = (by: readonly string[] = [], grids: readonly Grid[], reading: Reading, translator: Translator): readonly Grouping[] => {
  if (by.length === 0) return [];
  const all = candidateGroupings(grids, reading);
  return by.map((text) => {
    const wanted = plain(text);
    const key = CALLED.get(wanted);
    const found = wanted === '' ? undefined : key === undefined ? columnCalled(all, wanted) : groupingBy(reading.dataset, key);
    if (found === undefined) throw new CliFailure('unknownGrouping', { text, known: all.map((grouping) => groupingName(grouping, translator)).join(translator.t('term:listSeparator')) });
    return found;
  });
};
