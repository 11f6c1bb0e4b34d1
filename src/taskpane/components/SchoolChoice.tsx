import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useLanguage } from '../language';
import { folded } from '../state/filter';

/** So many names are listed; the others are found by typing. */
const MOST_LISTED = 50;

/** No school: a name may be empty, an option's value begins with a letter. */
const ANY = '';
const valueOf = (name: string): string => `=${name}`;

const useStyles = makeStyles({ list: { maxHeight: '280px' } });

/** The first names that hold what was typed, and whether there are more. */
const found = (names: readonly string[], typed: string): { readonly listed: readonly string[]; readonly isMore: boolean } => {
  const wanted = folded(typed);
  const listed: string[] = [];
  for (const name of names) {
    if (!folded(name).includes(wanted)) continue;
    if (listed.length === MOST_LISTED) return { listed, isMore: true };
    listed.push(name);
  }
  return { listed, isMore: false };
};

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly names: readonly string[];
  readonly onChoose: (name: string | undefined) => void;
}

/** One of so many schools that a list of all of them would hold the page up. */
export const SchoolChoice = ({ label, value, names, onChoose }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const [typed, setTyped] = useState<string>();
  const { listed, isMore } = typed === undefined ? { listed: [], isMore: false } : found(names, typed);
  return (
    <Combobox
      size="small"
      aria-label={label}
      data-testid="school-choice"
      value={typed ?? value ?? ''}
      placeholder={value ?? label}
      // What is typed takes the place of the school that was chosen.
      onFocus={({ target }) => target.select()}
      selectedOptions={[value === undefined ? ANY : valueOf(value)]}
      listbox={{ className: styles.list }}
      onChange={({ target }) => setTyped(target.value)}
      onOptionSelect={(_, { optionValue }) => {
        // Typing takes back what was selected, which chooses nothing yet.
        if (optionValue === undefined) return;
        setTyped(undefined);
        onChoose(optionValue === ANY ? undefined : optionValue.slice(1));
      }}
      onOpenChange={(_, { open }) => setTyped((before) => (open ? (before ?? '') : undefined))}
    >
      <Option value={ANY}>{label}</Option>
      {listed.map((name) => (
        <Option key={name} value={valueOf(name)} text={name}>
          {name}
        </Option>
      ))}
      {isMore && (
        <Option value="more" text="" disabled>
          {t('pane:findings.typeSchool')}
        </Option>
      )}
    </Combobox>
  );
};
