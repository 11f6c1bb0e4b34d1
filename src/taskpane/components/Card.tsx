import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
  padded: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
});

/** A white sheet on the grey ground: one thing that belongs together. */
export const Card = ({ children, padded = false, className }: { readonly children: ReactNode; readonly padded?: boolean; readonly className?: string }) => {
  const styles = useStyles();
  return <div className={mergeClasses(styles.card, padded && styles.padded, className)}>{children}</div>;
};
