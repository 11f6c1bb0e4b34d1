import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Explanation } from '../../core/explanation';
import type { Pack } from '../../standards/schema';
import { documentTitle } from '../documentTitle';
import { useLanguage } from '../language';

const useStyles = makeStyles({ quiet: { display: 'block', marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 } });

interface Props {
  readonly ground: NonNullable<Explanation['ground']>;
  readonly pack: Pack;
}

/** Why the figures of a consistency check belong together, where that is said, and how sure we are of it. */
export const WhyGround = ({ ground: { text, source, item, confidence }, pack }: Props) => {
  const styles = useStyles();
  const { t, pick } = useLanguage();
  return (
    <div data-testid="why-ground">
      <Text block>{pick(text)}</Text>
      {source !== undefined && (
        <Text size={200} className={styles.quiet}>
          {item === undefined ? documentTitle(pack, source, t) : t('pane:why.place', { document: documentTitle(pack, source, t), item })}
        </Text>
      )}
      <Text size={200} className={styles.quiet}>
        {t(`pane:confidence.${confidence}`)}
      </Text>
    </div>
  );
};
