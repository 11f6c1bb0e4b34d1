import { Badge, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from '@fluentui/react-components';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import type { SheetSummary } from '../sheetSummary';
import { summariseSheets } from '../sheetSummary';
import { Card } from './Card';
import { TemplateList } from './EmptyState';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  name: { flexGrow: 1, minWidth: '40%', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, flexBasis: '100%' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const SheetRow = ({ sheet }: { readonly sheet: SheetSummary }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const recognised = sheet.state === 'recognised';
  return (
    <li className={styles.row}>
      <Text weight="semibold" className={styles.name}>
        {sheet.sheet}
      </Text>
      <Badge appearance="tint" color={recognised ? 'success' : sheet.state === 'unrecognised' ? 'warning' : 'subtle'}>
        {t(recognised ? `pane:template.${sheet.template}` : `pane:sheetState.${sheet.state}`)}
      </Badge>
      <Text size={200} className={styles.quiet}>
        {recognised
          ? t('pane:sheets.read', { records: sheet.records, headings: sheet.headings, matched: sheet.matched, score: Math.round(sheet.score * 100) })
          : t(`pane:sheets.${sheet.state}`)}
      </Text>
    </li>
  );
};

/** Step 1: what is in this workbook. */
export const SheetsStep = ({ outcome }: { readonly outcome: Outcome }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const sheets = summariseSheets(outcome);
  const recognised = sheets.filter(({ state }) => state === 'recognised').length;
  return (
    <div className={styles.step}>
      <Text>{t('pane:sheets.summary', { count: sheets.length, recognised, schools: outcome.reading.dataset.schools.length })}</Text>
      {recognised === 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('pane:sheets.noneTitle')}</MessageBarTitle>
            {t('pane:sheets.noneText')}
          </MessageBarBody>
        </MessageBar>
      )}
      {sheets.length > 0 && (
        <Card>
          <ul className={styles.list}>
            {sheets.map((sheet, index) => (
              <SheetRow key={index} sheet={sheet} />
            ))}
          </ul>
        </Card>
      )}
      {recognised === 0 && <TemplateList />}
    </div>
  );
};
