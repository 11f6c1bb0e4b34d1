import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ReactElement } from 'react';
import { useLanguage } from '../language';
import type { Mark } from '../mark';
import type { RuleGroup } from '../../standards/terms';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '20px', display: 'inline-flex' },
  small: { fontSize: '16px' },
  met: { color: tokens.colorStatusSuccessForeground1 },
  notMet: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorStatusWarningForeground1 },
  evidence: { color: tokens.colorBrandForeground1 },
  delivered: { color: tokens.colorBrandForeground1 },
  notApplicable: { color: tokens.colorNeutralForeground3 },
  text: { fontWeight: tokens.fontWeightSemibold },
});

const ICONS: Readonly<Record<Mark, ReactElement>> = {
  met: <CheckmarkCircleFilled />,
  notMet: <DismissCircleFilled />,
  unknown: <QuestionCircleRegular />,
  evidence: <ClipboardTaskRegular />,
  delivered: <ClipboardTaskRegular />,
  notApplicable: <SubtractCircleRegular />,
};

/** The sign of a verdict; each has its own shape, so that colour is never all there is. Hidden from readers: the words stand beside it. */
export const VerdictIcon = ({ mark, small = false }: { readonly mark: Mark; readonly small?: boolean }) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.icon, small && styles.small, styles[mark])} aria-hidden>
      {ICONS[mark]}
    </span>
  );
};

/** The verdict in a word; a veto is not met or failed but absent or present. */
export const VerdictText = ({ mark, group }: { readonly mark: Mark; readonly group?: RuleGroup }) => {
  const styles = useStyles();
  const { t, has } = useLanguage();
  const own = `pane:groupMark.${group}.${mark}`;
  return <span className={mergeClasses(styles.text, styles[mark])}>{t(has(own) ? own : `pane:mark.${mark}`)}</span>;
};
