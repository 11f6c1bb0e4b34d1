import { Button, Text } from '@fluentui/react-components';
import type { SchoolsAlike } from '../../../workbook/merging/schoolRuling';
import { useLanguage } from '../../language';
import type { MergingCommands } from '../../merging/commands';
import { knownRulings } from '../../merging/merger';
import type { MergingState } from '../../merging/state';
import { Card } from '../Card';
import { Paged } from '../Paged';
import { SchoolName } from './SchoolName';
import { useMergingStyles } from './useMergingStyles';

interface RowProps {
  readonly pair: SchoolsAlike;
  /** Of the first and the other name. */
  readonly files?: readonly [readonly string[], readonly string[]];
  readonly likeness?: number;
  /** What was said; undefined: nothing yet. */
  readonly same?: boolean;
  readonly commands: MergingCommands;
}

const NamesRow = ({ pair, files, likeness, same, commands }: RowProps) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  return (
    <li className={styles.row} data-testid="names-alike">
      {[pair.one, pair.other].map((school, at) => (
        <div key={at} className={styles.line}>
          <SchoolName school={school} />
          <Text size={200} className={styles.quiet}>
            {files?.[at]?.join(t('merging:comma'))}
          </Text>
        </div>
      ))}
      <Text size={200} className={styles.quiet}>
        {same === undefined ? t('merging:names.likeness', { likeness: Math.round((likeness ?? 0) * 100) }) : t(same ? 'merging:names.saidSame' : 'merging:names.saidTwo')}
      </Text>
      <div className={styles.line}>
        <Button size="small" appearance={same === undefined ? 'primary' : 'secondary'} aria-pressed={same === true} disabled={same === true} data-testid="one-school" onClick={() => commands.rule(pair, true)}>
          {t('merging:roster.same')}
        </Button>
        <Button size="small" aria-pressed={same === false} disabled={same === false} data-testid="two-schools" onClick={() => commands.rule(pair, false)}>
          {t('merging:names.two')}
        </Button>
      </div>
    </li>
  );
};

/** Schools that may be one under two names: which, of which files, and what was said of them before. */
export const NamesAlike = ({ state, commands }: { readonly state: MergingState; readonly commands: MergingCommands }) => {
  const styles = useMergingStyles();
  const { t } = useLanguage();
  const alike = state.merge?.alike ?? [];
  const rulings = knownRulings(state);
  if (alike.length + rulings.length === 0) return null;
  const rows = [
    ...alike.map((pair): Omit<RowProps, 'commands'> => ({ pair, files: [pair.one.files, pair.other.files], likeness: pair.likeness })),
    ...rulings.map((ruling): Omit<RowProps, 'commands'> => ({ pair: ruling, same: ruling.same })),
  ];
  return (
    <Card>
      <div className={styles.title} data-testid="names">
        <Text as="h2" weight="semibold" block>
          {t('merging:names.title', { count: alike.length })}
        </Text>
        <Text size={200} className={styles.quiet} block>
          {t('merging:names.text')}
        </Text>
      </div>
      <ul className={styles.list}>
        <Paged items={rows} keyOf={({ pair: { one, other }, same }) => JSON.stringify([one.name, one.code, one.town, other.name, other.code, other.town, same])} render={(row) => <NamesRow {...row} commands={commands} />} />
      </ul>
    </Card>
  );
};
