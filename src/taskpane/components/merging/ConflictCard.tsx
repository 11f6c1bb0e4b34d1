import { Badge, Button, Field, Input, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Conflict } from '../../../workbook/merging/conflict';
import { candidateKey } from '../../../workbook/merging/decision';
import type { Decision } from '../../../workbook/merging/decision';
import { useLanguage } from '../../language';
import type { MergingCommands } from '../../merging/commands';
import { canEnter, claimWords, conflictTitle, enteredValue, isChosen, isListConflict } from '../../merging/conflictWords';
import { CellLink } from '../CellLink';
import { useMergingStyles } from './useMergingStyles';

const OTHER = 'other';
const ALL = 'all';

const useStyles = makeStyles({
  candidate: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1 },
  group: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'stretch' },
  save: { alignSelf: 'flex-start' },
});

/** What was chosen before, as a value of the radio buttons. */
const initialChoice = (conflict: Conflict): string => {
  const { decision, isDecided, candidates } = conflict;
  if (!isDecided || decision === undefined) return '';
  if (decision.choice.kind === 'all') return ALL;
  if (decision.choice.kind === 'entered') return OTHER;
  return String(candidates.findIndex((claim) => isChosen(claim, conflict)));
};

const enteredBefore = ({ decision }: Conflict): string => (decision?.choice.kind === 'entered' ? String(decision.choice.value) : '');

/** Files say different things: the values side by side with their places, and what is to count. */
export const ConflictCard = ({ conflict, commands }: { readonly conflict: Conflict; readonly commands: MergingCommands }) => {
  const [styles, own] = [useMergingStyles(), useStyles()];
  const language = useLanguage();
  const { t } = language;
  const { candidates, field, isDecided, decision } = conflict;
  const [chosen, setChosen] = useState(initialChoice(conflict));
  const [entered, setEntered] = useState(enteredBefore(conflict));
  const [reason, setReason] = useState(decision?.reason ?? '');
  const value = enteredValue(entered, field);
  const candidate = candidates[Number(chosen === '' ? Number.NaN : chosen)];
  const choice = (): Decision['choice'] | undefined => {
    if (chosen === ALL) return { kind: 'all' };
    if (chosen === OTHER) return value === undefined ? undefined : { kind: 'entered', value };
    return candidate && { kind: 'candidate', candidate: candidateKey(candidate) };
  };
  const decided = choice();
  return (
    <form
      className={own.form}
      data-testid="conflict"
      onSubmit={(event) => {
        event.preventDefault();
        if (decided !== undefined) commands.decide(conflict, decided, reason);
      }}
    >
      <div className={styles.between}>
        <Text weight="semibold" className={styles.name}>
          {conflictTitle(conflict, language)}
        </Text>
        <Badge appearance="tint" color={isDecided ? 'success' : 'warning'} className={styles.fixed}>
          {t(`merging:conflict.${isDecided ? 'decided' : decision === undefined ? 'open' : 'again'}`)}
        </Badge>
      </div>
      <RadioGroup className={own.group} value={chosen} aria-label={conflictTitle(conflict, language)} onChange={(_, data) => setChosen(data.value)}>
        {candidates.map((claim, at) => (
          <Radio
            key={at}
            value={String(at)}
            data-testid="candidate"
            label={
              <span className={own.candidate}>
                <Text weight="semibold">{isListConflict(conflict) ? t('merging:conflict.list', { outline: claimWords(claim, field, language) }) : claimWords(claim, field, language)}</Text>
                <Text size={200} className={styles.quiet}>
                  <CellLink cell={claim.cell} />
                </Text>
              </span>
            }
          />
        ))}
        {isListConflict(conflict) && <Radio value={ALL} label={t('merging:conflict.all')} />}
        {canEnter(conflict) && <Radio value={OTHER} label={t('merging:conflict.other')} data-testid="enter-other" />}
      </RadioGroup>
      {chosen === OTHER && (
        <Field label={t('merging:conflict.value')} size="small" {...(entered !== '' && value === undefined ? { validationMessage: t('merging:conflict.notANumber') } : {})}>
          <Input size="small" value={entered} onChange={(_, data) => setEntered(data.value)} data-testid="entered-value" />
        </Field>
      )}
      <Field label={t('merging:conflict.reason')} size="small">
        <Input size="small" value={reason} onChange={(_, data) => setReason(data.value)} data-testid="reason" />
      </Field>
      <Button type="submit" size="small" appearance={isDecided ? 'secondary' : 'primary'} className={own.save} disabledFocusable={decided === undefined} data-testid="decide">
        {t(isDecided ? 'merging:conflict.change' : 'merging:conflict.decide')}
      </Button>
    </form>
  );
};
