import { Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { EntryLabels } from '../entryLabels';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import type { Entry } from '../../report/entry';
import type { Filter } from '../state/filter';
import { SchoolChoice } from './SchoolChoice';

/** More schools than this are not put into one list, nor into order. */
const MOST_SCHOOLS = 1_000;

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string | undefined) => void;
}

const Choice = ({ label, value, options, onChoose }: ChoiceProps) => (
  <Select
    size="small"
    aria-label={label}
    // Index, not id: the id of a school is its name, and a name may be empty.
    value={String(options.findIndex(({ id }) => id === value))}
    onChange={(_, data) => onChoose(options[Number(data.value)]?.id)}
  >
    <option value="-1">{label}</option>
    {options.map(({ id, name }, index) => (
      <option key={id} value={String(index)}>
        {name}
      </option>
    ))}
  </Select>
);

/** What entries are about, each once. */
const subjectsOf = (entries: readonly Entry[]) => {
  const [items, schools, departments] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const entry of entries) {
    items.add(entry.item);
    if (entry.school !== undefined) schools.add(entry.school);
    for (const department of entry.departments) departments.add(department);
  }
  return { items: [...items], schools: [...schools], departments: [...departments] };
};

interface Props {
  readonly outcome: Outcome;
  readonly entries: readonly Entry[];
  readonly filter: Filter;
  readonly labels: EntryLabels;
  readonly onChange: (part: Partial<Filter>) => void;
}

/** The filters by item, school and department. */
export const FindingChoices = ({ outcome, entries, filter, labels, onChange }: Props) => {
  const { t, locale } = useLanguage();
  const options = useMemo(() => {
    const rank = new Map(outcome.pack.rules.map(({ id }, index) => [id, index]));
    const place = (id: string): number => rank.get(id) ?? rank.size;
    const named = (ids: readonly string[], name: (id: string) => string) => ids.map((id) => ({ id, name: name(id) }));
    const { items, schools, departments } = subjectsOf(entries);
    return {
      items: named(items.sort((left, right) => place(left) - place(right)), labels.item),
      schools: schools.length > MOST_SCHOOLS ? schools : schools.sort(new Intl.Collator(locale).compare),
      departments: named(departments, labels.department),
    };
  }, [entries, labels, locale, outcome]);
  const school = { label: t('pane:findings.any.school'), value: filter.school, onChoose: (name: string | undefined) => onChange({ school: name }) };
  return (
    <>
      <Choice label={t('pane:findings.any.item')} value={filter.item} options={options.items} onChoose={(item) => onChange({ item })} />
      {options.schools.length > MOST_SCHOOLS ? <SchoolChoice {...school} names={options.schools} /> : <Choice {...school} options={options.schools.map((name) => ({ id: name, name }))} />}
      <Choice label={t('pane:findings.any.department')} value={filter.department} options={options.departments} onChoose={(department) => onChange({ department })} />
    </>
  );
};
