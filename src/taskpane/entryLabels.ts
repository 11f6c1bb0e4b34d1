import { SCHOOL_RULE } from '../core';
import type { Language } from './language';
import type { Outcome } from './outcome';
import type { Entry } from '../report/entry';
import { DATA_ITEM } from '../report/entry';
import { folded } from './state/filter';
import type { Grouping } from './state/grouping';

/** What a person reads of the lines of the problem list. */
export interface EntryLabels {
  /** What is wrong. */
  readonly text: (entry: Entry) => string;
  /** What to do about it, where there is something to say. */
  readonly advice: (entry: Entry) => string | undefined;
  readonly item: (id: string) => string;
  readonly department: (id: string) => string;
  readonly groupTitle: (key: string | undefined, grouping: Grouping) => string;
  /** All that a search looks through, folded; made when first asked for and kept. */
  readonly searchText: (entry: Entry) => string;
}

export const entryLabels = ({ pack }: Outcome, { t, words, names, pick }: Language): EntryLabels => {
  const departments = new Map(pack.departments.map(({ id, label }) => [id, pick(label)]));
  const searched = new WeakMap<Entry, string>();

  const text: EntryLabels['text'] = (entry) => {
    if (entry.kind === 'reading') return words.reading(entry.issue);
    const { rule, issue } = entry.finding;
    const sentence = words.finding(entry.finding);
    return issue.code === 'inconsistent' ? t('pane:findings.checked', { text: sentence, check: names.rule(rule) }) : sentence;
  };
  const item: EntryLabels['item'] = (id) => {
    if (id === DATA_ITEM) return t('pane:findings.data');
    return id === SCHOOL_RULE ? t('pane:findings.schoolRule') : names.rule(id);
  };
  const department: EntryLabels['department'] = (id) => departments.get(id) ?? id;
  const places = (entry: Entry): string => entry.cells.slice(0, 3).map(words.cell).join(' ');

  return {
    text,
    advice: (entry) => (entry.kind === 'finding' ? words.advice(entry.finding) : undefined),
    item,
    department,
    groupTitle: (key, grouping) => {
      switch (grouping) {
        case 'item':
          return key === undefined ? '' : item(key);
        case 'school':
          return key ?? t('pane:findings.noSchool');
        case 'department':
          return key === undefined ? t('pane:findings.noDepartment') : department(key);
      }
    },
    searchText: (entry) => {
      const known = searched.get(entry);
      if (known !== undefined) return known;
      const made = folded([text(entry), item(entry.item), entry.school ?? '', places(entry)].join('\n'));
      searched.set(entry, made);
      return made;
    },
  };
};
