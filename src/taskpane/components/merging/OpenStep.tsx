import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLanguage } from '../../language';
import type { MergingCommands } from '../../merging/commands';
import type { LayoutQuestion } from '../../merging/layoutQuestions';
import { layoutQuestions, layoutsOf } from '../../merging/layoutQuestions';
import type { MergingState } from '../../merging/state';
import { doneOf } from '../../state/phase';
import { Card } from '../Card';
import { Disclosure } from '../Disclosure';
import { SheetMatches } from '../MappingStep';
import { MatchRow } from '../MatchRow';
import { Paged } from '../Paged';
import { ConflictCard } from './ConflictCard';
import { NamesAlike } from './NamesAlike';
import { NothingYet } from './NothingYet';
import { useMergingStyles } from './useMergingStyles';

const Questions = ({ questions }: { readonly questions: readonly LayoutQuestion[] }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  if (questions.length === 0) return null;
  return (
    <Card>
      <div className={styles.title} data-testid="layout-questions">
        <Text as="h2" weight="semibold" block>
          {t('pane:mapping.questions', { count: questions.length })}
        </Text>
        <Text size={200} className={styles.quiet} block>
          {t('merging:open.questionsText')}
        </Text>
      </div>
      <Paged
        items={questions}
        keyOf={({ key }) => key}
        render={({ sheet, match, files }) => (
          <>
            <MatchRow sheet={sheet} match={match} open />
            <Text size={200} block className={styles.below}>
              {t('merging:open.concerns', { count: files.length })}
            </Text>
          </>
        )}
      />
    </Card>
  );
};

const Conflicts = ({ state: { merge }, commands }: { readonly state: MergingState; readonly commands: MergingCommands }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  const conflicts = merge?.conflicts ?? [];
  const open = conflicts.filter(({ isDecided }) => !isDecided);
  const decided = conflicts.filter(({ isDecided }) => isDecided);
  if (conflicts.length === 0) return null;
  return (
    <Card>
      <div className={styles.title} data-testid="conflicts">
        <Text as="h2" weight="semibold" block>
          {t('merging:open.conflicts', { count: open.length, of: conflicts.length })}
        </Text>
        <Text size={200} className={styles.quiet} block>
          {t('merging:open.conflictsText')}
        </Text>
      </div>
      <ul className={styles.list}>
        <Paged
          items={[...open, ...decided]}
          keyOf={({ id, isDecided }) => `${id}/${String(isDecided)}`}
          render={(conflict) => (
            <li className={styles.row}>
              <ConflictCard conflict={conflict} commands={commands} />
            </li>
          )}
        />
      </ul>
    </Card>
  );
};

/** Step 3: what a person has to say: what headings mean, which names are one school's, and which of several values counts. */
export const OpenStep = ({ state, commands, inExcel }: { readonly state: MergingState; readonly commands: MergingCommands; readonly inExcel: boolean }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const outcome = doneOf(state.page.phase)?.outcome;
  if (outcome === undefined) return <NothingYet />;
  const questions = layoutQuestions(outcome.reading);
  const nothing = questions.length === 0 && (state.merge?.alike ?? []).length === 0 && (state.merge?.conflicts ?? []).every(({ isDecided }) => isDecided);
  return (
    <div className={styles.step}>
      {nothing && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('merging:open.nothing')}</MessageBarBody>
        </MessageBar>
      )}
      <Questions questions={questions} />
      <NamesAlike state={state} commands={commands} />
      <Conflicts state={state} commands={commands} />
      <Text size={200} className={styles.quiet}>
        {t(inExcel ? 'merging:open.keptInExcel' : 'merging:open.keptOnPage')}
      </Text>
      <Card>
        <Disclosure summary={<Text weight="semibold">{t('merging:open.allHeadings')}</Text>} open={all} onToggle={() => setAll(!all)}>
          <div className={styles.step}>
            <Paged items={layoutsOf(outcome.reading)} keyOf={({ fingerprint }) => fingerprint} render={(sheet) => <SheetMatches sheet={sheet} />} />
          </div>
        </Disclosure>
      </Card>
    </div>
  );
};
