import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import type { ReactNode } from 'react';
import { useId } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  content: { flexGrow: 1, minWidth: 0 },
  chevron: { flexShrink: 0, marginTop: '2px', fontSize: '16px', color: tokens.colorNeutralForeground3, transitionProperty: 'transform', transitionDuration: tokens.durationFast },
  open: { transform: 'rotate(180deg)' },
});

export interface DisclosureProps {
  /** What is always seen: the content of the button. */
  readonly summary: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Rendered only while open. */
  readonly children: ReactNode;
  readonly testId?: string;
}

/** A line that opens to show more below it. */
export const Disclosure = ({ summary, open, onToggle, children, testId }: DisclosureProps) => {
  const styles = useStyles();
  const region = useId();
  return (
    <div data-testid={testId}>
      <button type="button" className={styles.button} aria-expanded={open} aria-controls={region} onClick={onToggle}>
        <div className={styles.content}>{summary}</div>
        <ChevronDownRegular className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden />
      </button>
      <div id={region}>{open ? children : null}</div>
    </div>
  );
};
