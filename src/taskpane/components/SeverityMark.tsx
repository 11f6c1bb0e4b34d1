import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactElement } from 'react';
import type { Severity } from '../../core/assessment';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', flexShrink: 0, fontSize: '16px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  query: { color: tokens.colorStatusWarningForeground1 },
  hint: { color: tokens.colorBrandForeground1 },
});

const ICONS: Readonly<Record<Severity, ReactElement>> = { error: <ErrorCircleFilled />, query: <QuestionCircleRegular />, hint: <InfoRegular /> };

/** 错误, 疑问 or 提示 as a sign with a name. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])} role="img" aria-label={t(`term:severity.${severity}`)}>
      {ICONS[severity]}
    </span>
  );
};
