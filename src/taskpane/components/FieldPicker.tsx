import { Combobox, makeStyles, Option, OptionGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { FIELDS } from '../../standards';
import { useLanguage } from '../language';
import type { ChosenField } from '../mappingChoice';
import { folded } from '../state/filter';
import type { FieldMatch } from '../../workbook/reading';

/** No field has this id. */
const IGNORE = '';

const useStyles = makeStyles({ box: { minWidth: 'auto', width: '100%' }, list: { maxHeight: '280px' } });

interface Props {
  readonly match: FieldMatch;
  readonly label: string;
  readonly onChoose: (chosen: ChosenField) => void;
}

/** Chooses what a heading means: the likely fields first, then all, found by typing; or nothing. The options exist only while the list is open. */
export const FieldPicker = ({ match, label, onChoose }: Props) => {
  const styles = useStyles();
  const { t, names } = useLanguage();
  const [typed, setTyped] = useState<string>();
  const current = match.field === undefined ? t('pane:mapping.ignored') : names.field(match.field);
  const wanted = folded(typed ?? '');
  const fits = (name: string): boolean => folded(name).includes(wanted);
  const likely = [...new Set(match.candidates.map(({ field }) => field))].filter((id) => fits(names.field(id)));
  const others = [...FIELDS.keys()].filter((id) => !likely.includes(id) && fits(names.field(id)));

  const choose = (field: string): void => {
    setTyped(undefined);
    if (field === IGNORE) return onChoose(null);
    // Another field keeps the stage that the heading speaks of.
    const stage = match.candidates.find((candidate) => candidate.field === field)?.stage ?? match.stage;
    return onChoose(stage === undefined ? { field } : { field, stage });
  };
  return (
    <Combobox
      className={styles.box}
      size="small"
      aria-label={label}
      value={typed ?? current}
      selectedOptions={[match.field ?? IGNORE]}
      listbox={{ className: styles.list }}
      onChange={({ target }) => setTyped(target.value)}
      onOptionSelect={(_, { optionValue }) => optionValue !== undefined && choose(optionValue)}
      onOpenChange={(_, { open }) => setTyped(open ? '' : undefined)}
      placeholder={current}
    >
      <Option value={IGNORE}>{t('pane:mapping.ignore')}</Option>
      {likely.length > 0 && (
        <OptionGroup label={t('pane:mapping.likely')}>
          {likely.map((id) => (
            <Option key={id} value={id}>
              {names.field(id)}
            </Option>
          ))}
        </OptionGroup>
      )}
      <OptionGroup label={t('pane:mapping.allFields')}>
        {others.map((id) => (
          <Option key={id} value={id}>
            {names.field(id)}
          </Option>
        ))}
      </OptionGroup>
    </Combobox>
  );
};
