import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetReading } from '../../workbook/reading';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import type { Question } from '../questions';
import { questionsOf } from '../questions';
import { isRecognised } from '../sheetSummary';
import { Card } from './Card';
import { Disclosure } from './Disclosure';
import { MatchRow } from './MatchRow';
import { Paged } from './Paged';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  quiet: { color: tokens.colorNeutralForeground3 },
  name: { overflowWrap: 'anywhere' },
});

/** Nothing to ask is not the same as everything read: headings without a field are named too. */
const NoQuestions = ({ unread }: { readonly unread: number }) => {
  const { t } = useLanguage();
  return (
    <MessageBar intent={unread === 0 ? 'success' : 'info'} layout="multiline">
      <MessageBarBody>{t(unread === 0 ? 'pane:mapping.noQuestions' : 'pane:mapping.unread', { count: unread })}</MessageBarBody>
    </MessageBar>
  );
};

const Questions = ({ questions, unread }: { readonly questions: readonly Question[]; readonly unread: number }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  if (questions.length === 0) return <NoQuestions unread={unread} />;
  return (
    <Card>
      <div className={styles.title}>
        <Text as="h2" weight="semibold" block>
          {t('pane:mapping.questions', { count: questions.length })}
        </Text>
        <Text size={200} className={styles.quiet} block>
          {t('pane:mapping.questionsText')}
        </Text>
      </div>
      <Paged items={questions} keyOf={({ match }) => `${match.at.sheet}/${match.at.row}/${match.at.column}`} render={({ sheet, match }) => <MatchRow sheet={sheet} match={match} open />} />
    </Card>
  );
};

/** The headings of one sheet and what each was taken for. */
export const SheetMatches = ({ sheet }: { readonly sheet: SheetReading }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const read = sheet.matches.filter(({ field }) => field !== undefined).length;
  const summary = (
    <>
      <Text weight="semibold" block className={styles.name}>
        {sheet.sheet}
      </Text>
      <Text size={200} className={styles.quiet}>
        {t('pane:mapping.sheet', { template: t(`pane:template.${sheet.template}`), matched: read, headings: sheet.matches.length })}
      </Text>
    </>
  );
  return (
    <Card>
      <Disclosure summary={summary} open={open} onToggle={() => setOpen(!open)}>
        <Paged items={sheet.matches} keyOf={({ at }) => `${at.row}/${at.column}`} render={(match) => <MatchRow sheet={sheet} match={match} open={false} />} />
      </Disclosure>
    </Card>
  );
};

/** Step 2: how it was read. What is uncertain comes first, as questions; the rest sheet by sheet. */
export const MappingStep = ({ outcome }: { readonly outcome: Outcome }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const sheets = outcome.reading.sheets.filter(isRecognised);
  // A heading that a person chose to leave out is no news to that person.
  const unread = sheets.flatMap(({ matches }) => matches).filter(({ field, reason }) => field === undefined && reason !== 'chosen').length;
  // Where no table was recognised there is no heading to speak of.
  if (sheets.length === 0) return <Text>{t('pane:mapping.noTable')}</Text>;
  return (
    <div className={styles.step}>
      <Questions questions={questionsOf(outcome.reading)} unread={unread} />
      <Text size={200} className={styles.quiet}>
        {t('pane:mapping.kept')}
      </Text>
      {sheets.map((sheet, index) => (
        <SheetMatches key={index} sheet={sheet} />
      ))}
    </div>
  );
};
