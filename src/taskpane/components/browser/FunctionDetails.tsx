import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FunctionDeclaration } from '../../../functions/declaration';
import { signatureOf } from '../../browser/signature';
import { useEditing } from '../../editingContext';
import { useLanguage } from '../../language';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles({
  body: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  term: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  meaning: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  heading: { display: 'block', color: tokens.colorNeutralForeground3 },
  example: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalXS },
  insert: { alignSelf: 'flex-start' },
});

interface Props {
  readonly declaration: FunctionDeclaration;
  readonly onInsert: () => void;
}

/** How a function is called, what it is given, an example, and where its formula comes from. */
export const FunctionDetails = ({ declaration, onInsert }: Props) => {
  const styles = useStyles();
  const { t, pick, locale } = useLanguage();
  const canInsert = useEditing() !== undefined;
  return (
    <div className={styles.body} data-testid="function-details">
      <div className={styles.code}>{signatureOf(declaration, locale)}</div>
      {declaration.arguments.length > 0 && (
        <dl className={styles.list}>
          {declaration.arguments.map(({ name, description, optional }) => (
            <div key={name.zh}>
              <dt className={styles.term}>
                {pick(name)}
                {optional && <span className={styles.quiet}> {t('browser:optional')}</span>}
              </dt>
              <dd className={styles.meaning}>{pick(description)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div>
        <Text size={200} className={styles.heading}>
          {t('browser:example')}
        </Text>
        <div className={styles.example}>
          <span className={styles.code}>{declaration.example}</span>
          <CopyButton text={declaration.example} label={t('browser:copy')} />
        </div>
      </div>
      <div>
        <Text size={200} className={styles.heading}>
          {t('browser:source')}
        </Text>
        <Text size={200} block className={styles.meaning}>
          {pick(declaration.source)}
        </Text>
      </div>
      <Button appearance="primary" className={styles.insert} data-testid="function-insert" onClick={onInsert}>
        {t(canInsert ? 'browser:insertHere' : 'browser:fillIn')}
      </Button>
    </div>
  );
};
