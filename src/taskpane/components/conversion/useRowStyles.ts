import { makeStyles, tokens } from '@fluentui/react-components';

/** A line of a list of formulas. */
export const useRowStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});
