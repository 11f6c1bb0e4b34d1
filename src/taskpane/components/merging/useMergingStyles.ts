import { makeStyles, tokens } from '@fluentui/react-components';

/** What the pages of merging have in common. */
export const useMergingStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
  between: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  below: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  // English words of a vocabulary begin with a small letter.
  capital: { display: 'inline-block', '::first-letter': { textTransform: 'uppercase' } },
  over: { outline: `1px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '4px' },
  fixed: { flexShrink: 0 },
});
