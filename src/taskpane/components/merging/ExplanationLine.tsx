import { Button, Field, makeStyles, mergeClasses, Text, Textarea, tokens } from '@fluentui/react-components';
import { CommentNoteRegular } from '@fluentui/react-icons/svg/comment-note';
import { useContext, useState } from 'react';
import type { Entry } from '../../../report/entry';
import { ExplanationsContext } from '../../explanationsContext';
import { useLanguage } from '../../language';

const useStyles = makeStyles({
  line: { paddingBlockEnd: tokens.spacingVerticalS, paddingInlineEnd: tokens.spacingHorizontalM, paddingInlineStart: '36px' },
  answer: { display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', borderLeft: `2px solid ${tokens.colorBrandStroke2}`, paddingInlineStart: tokens.spacingHorizontalS },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  open: { marginInlineStart: '-8px' },
});

/** 情况说明 below a query: what was said about it, and a way to say it. Nothing where explanations are not kept. */
export const ExplanationLine = ({ entry }: { readonly entry: Entry }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const explanations = useContext(ExplanationsContext);
  const answer = explanations?.answerTo(entry.id);
  const [typed, setTyped] = useState<string>();
  if (explanations === undefined || entry.severity !== 'query') return null;
  if (typed === undefined) {
    return (
      <div className={styles.line}>
        {answer !== undefined && (
          <Text size={200} className={styles.answer} data-testid="explanation">
            {answer}
          </Text>
        )}
        <Button size="small" appearance="transparent" className={styles.open} icon={<CommentNoteRegular />} data-testid="explain" onClick={() => setTyped(answer ?? '')}>
          {t(answer === undefined ? 'merging:explanation.write' : 'merging:explanation.change')}
        </Button>
      </div>
    );
  }
  const keep = (): void => {
    explanations.explain(entry.id, typed);
    setTyped(undefined);
  };
  return (
    <div className={mergeClasses(styles.line, styles.form)}>
      <Field label={t('merging:explanation.label')} size="small">
        <Textarea size="small" value={typed} resize="vertical" data-testid="explanation-text" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" data-testid="keep-explanation" onClick={keep}>
          {t('merging:explanation.keep')}
        </Button>
        <Button size="small" onClick={() => setTyped(undefined)}>
          {t('merging:explanation.leave')}
        </Button>
      </div>
    </div>
  );
};
