import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { SCHOOL_RULE } from '../../core';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import type { SchoolRow } from '../schoolRows';
import { subjectOf } from '../schoolRows';
import { Disclosure } from './Disclosure';
import { IndicatorLine } from './IndicatorLine';
import { VerdictIcon, VerdictText } from './VerdictMark';
import { WhyButton } from './WhyButton';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  second: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  marks: { display: 'inline-flex', columnGap: '1px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  whole: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  body: { paddingInline: `40px ${tokens.spacingHorizontalS}`, paddingBottom: tokens.spacingVerticalS },
});

/** A school and stage: the verdict of the school rule and a sign for each indicator; open, the figures. */
export const SchoolRowView = ({ row, outcome }: { readonly row: SchoolRow; readonly outcome: Outcome }) => {
  const styles = useStyles();
  const { t, words } = useLanguage();
  const [open, setOpen] = useState(false);
  const { units } = outcome.assessment;
  const subject = subjectOf(row);
  const met = row.indicators.filter((verdict) => verdict === 'met').length;
  const scopeReason = units.scopeReasons.get(row.unit);
  const summary = (
    <div className={styles.line}>
      <VerdictIcon mark={row.verdict} />
      <div className={styles.text}>
        <Text block>{subject === undefined ? row.school : words.subject(subject)}</Text>
        <Text size={200} className={styles.second}>
          <VerdictText mark={row.verdict} />
          {row.verdict !== 'notApplicable' && (
            <>
              <span>{t('pane:schools.met', { met, of: row.indicators.length })}</span>
              <span className={styles.marks} aria-hidden>
                {row.indicators.map((verdict, index) => (
                  <VerdictIcon key={index} mark={verdict} small />
                ))}
              </span>
            </>
          )}
          {row.town !== undefined && <span className={styles.quiet}>{row.town}</span>}
        </Text>
      </div>
    </div>
  );
  return (
    <div className={styles.row}>
      <Disclosure summary={summary} open={open} onToggle={() => setOpen(!open)} testId="school">
        <div className={styles.body}>
          {scopeReason !== undefined && <Text size={200}>{words.reason(scopeReason)}</Text>}
          {subject !== undefined && row.verdict !== 'notApplicable' && (
            <div className={styles.whole}>
              <Text size={200} weight="semibold">
                {t('pane:findings.schoolRule')}
              </Text>
              <WhyButton target={{ rule: SCHOOL_RULE, part: SCHOOL_RULE, subject }} about={`${words.subject(subject)} ${t('pane:findings.schoolRule')}`} />
            </div>
          )}
          {subject !== undefined && units.indicators.map((column) => <IndicatorLine key={column.rule} column={column} row={row} whySubject={subject} outcome={outcome} />)}
        </div>
      </Disclosure>
    </div>
  );
};
