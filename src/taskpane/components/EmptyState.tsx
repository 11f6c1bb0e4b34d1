import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useCommands } from '../commandsContext';
import { useLanguage } from '../language';
import { ValidateButton } from './ValidateButton';

const TEMPLATES = ['schoolTable', 'schoolForm', 'countyForm', 'classList', 'roomList'] as const;

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`, textAlign: 'center' },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
  text: { color: tokens.colorNeutralForeground2, maxWidth: '26em' },
  list: { alignSelf: 'stretch', maxWidth: '30em', marginInline: 'auto', textAlign: 'start', margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
});

/** Which tables and forms can be read. */
export const TemplateList = () => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <ul className={styles.list}>
      {TEMPLATES.map((template) => (
        <li key={template}>
          <Text weight="semibold">{t(`pane:template.${template}`)}</Text>
          <Text>{t('pane:colon')}</Text>
          <Text>{t(`pane:templateNeeds.${template}`)}</Text>
        </li>
      ))}
    </ul>
  );
};

/** Before the first validation: what this is and what to do. */
export const EmptyState = () => {
  const styles = useStyles();
  const { t } = useLanguage();
  const { dispatch } = useCommands();
  return (
    <div className={styles.box}>
      <TableSearchRegular className={styles.icon} aria-hidden />
      <Text as="h2" size={500} weight="semibold">
        {t('pane:empty.title')}
      </Text>
      <Text className={styles.text}>{t('pane:empty.text')}</Text>
      <ValidateButton large />
      <Link as="button" data-testid="to-merging" onClick={() => dispatch({ type: 'overlayChosen', overlay: { kind: 'merging' } })}>
        {t('merging:entry')}
      </Link>
      <Text className={styles.text}>{t('pane:empty.templates')}</Text>
      <TemplateList />
      <Text size={200} className={styles.text}>
        {t('pane:empty.privacy')}
      </Text>
    </div>
  );
};
