import { Combobox, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { textOf } from '../../../functions/proposal/proposal';
import type { Doubt } from '../../../functions/proposal/proposal';
import type { ArgumentEntry } from '../../browser/useArguments';
import { doubtWords, proposalName } from '../../browser/proposalWords';
import { useLanguage } from '../../language';
import { InsteadLink } from './InsteadLink';

const useStyles = makeStyles({
  box: { minWidth: 'auto', width: '100%' },
  list: { maxHeight: '280px' },
  option: { display: 'block', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  chosen: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  doubt: { display: 'flex', columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorPaletteDarkOrangeForeground1 },
});

const DoubtLine = ({ doubt, onInstead }: { readonly doubt: Doubt; readonly onInstead: (name: string) => void }) => {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <Text size={200} className={styles.doubt} data-testid="doubt">
      <WarningRegular className={styles.icon} aria-hidden />
      <span>
        {doubtWords(doubt, language)}
        {doubt.code === 'totals' && doubt.instead !== undefined && <InsteadLink name={doubt.instead} onOpen={onInstead} />}
      </span>
    </Text>
  );
};

interface Props {
  readonly entry: ArgumentEntry;
  readonly onWrite: (text: string) => void;
  /** Goes to another function that would fit better. */
  readonly onInstead: (name: string) => void;
}

/** One argument: proposals to choose from, or whatever is typed; what it is, what is doubtful about it, what is wrong with it. */
export const ArgumentField = ({ entry, onWrite, onInstead }: Props) => {
  const styles = useStyles();
  const language = useLanguage();
  const { t, pick, locale } = language;
  const { argument, proposals, text, chosen, issue } = entry;
  const label = pick(argument.name);
  // What is merely not filled in yet is no mistake.
  const wrong = issue === undefined || issue.code === 'required' ? undefined : t(`browser:issue.${issue.code}`, { ...issue });
  return (
    <Field
      label={argument.optional ? t('browser:optionalLabel', { name: label }) : label}
      required={!argument.optional}
      hint={pick(argument.description)}
      {...(wrong === undefined ? {} : { validationMessage: wrong })}
    >
      <Combobox
        freeform
        className={styles.box}
        value={text}
        selectedOptions={chosen === undefined ? [] : [textOf(chosen, locale)]}
        listbox={{ className: styles.list }}
        placeholder={t(argument.optional ? 'browser:leftOut' : 'browser:addressOrValue')}
        onChange={({ target }) => onWrite(target.value)}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onWrite(optionValue)}
      >
        {argument.optional && (
          <Option value="" text={t('browser:leaveOut')}>
            {t('browser:leaveOut')}
          </Option>
        )}
        {proposals.options.map((option) => {
          const written = textOf(option, locale);
          return (
            <Option key={written} value={written} text={written}>
              <span className={styles.option}>
                {proposalName(option, language)} {option.kind === 'cells' && <span className={styles.quiet}>{written.slice(written.lastIndexOf('!') + 1)}</span>}
              </span>
            </Option>
          );
        })}
      </Combobox>
      {chosen !== undefined && (chosen.kind === 'cells' || chosen.label !== undefined) && (
        <Text size={200} className={styles.chosen}>
          {chosen.kind === 'cells' && chosen.heading !== undefined ? t('browser:is', { name: proposalName(chosen, language) }) : proposalName(chosen, language)}
        </Text>
      )}
      {chosen?.kind === 'cells' && chosen.doubts.map((doubt) => <DoubtLine key={doubt.code} doubt={doubt} onInstead={onInstead} />)}
    </Field>
  );
};
