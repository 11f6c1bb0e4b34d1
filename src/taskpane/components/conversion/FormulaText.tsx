import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLanguage } from '../../language';

/** Letters that are shown of a long formula: some four lines of a narrow pane. */
const SHOWN = 140;

const useStyles = makeStyles({
  line: { display: 'flex', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  toggle: { fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200, marginInlineStart: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
});

interface Props {
  readonly text: string;
  /** What the formula is, for who does not see the arrow. */
  readonly label: string;
  readonly arrow?: boolean;
  readonly quiet?: boolean;
}

/** A formula as it stands in a cell; a long one can be unfolded. */
export const FormulaText = ({ text, label, arrow = false, quiet = false }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const long = text.length > SHOWN;
  return (
    <span className={styles.line}>
      {arrow && <span aria-hidden>→</span>}
      <span className={mergeClasses(styles.text, quiet && styles.quiet)}>
        <code aria-label={label} className={styles.text}>
          {long && !open ? `${text.slice(0, SHOWN)}…` : text}
        </code>
        {long && (
          <Link as="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'conversion:less' : 'conversion:more')}
          </Link>
        )}
      </span>
    </span>
  );
};
