import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RuleGroup } from '../../standards/terms';
import { useLanguage } from '../language';
import type { Outcome } from '../outcome';
import type { JudgedItem } from '../tally';
import { judgedItems } from '../tally';
import { Card } from './Card';
import { ItemRow } from './ItemRow';

/** The items first, then what stands before and above them. */
const GROUPS: readonly RuleGroup[] = ['resources', 'guarantee', 'quality', 'recognition', 'local', 'precondition', 'veto'];

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}` },
  // Catalogues give terms as they stand within a sentence.
  title: { '::first-letter': { textTransform: 'uppercase' } },
  count: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
});

const ItemGroup = ({ group, items, outcome }: { readonly group: RuleGroup; readonly items: readonly JudgedItem[]; readonly outcome: Outcome }) => {
  const styles = useStyles();
  const { t, has } = useLanguage();
  const ownTally = `pane:groupTally.${group}`;
  const met = items.filter(({ result }) => result.verdict === 'met').length;
  return (
    <section>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.title}>
          {t(`term:group.${group}`)}
        </Text>
        <Text size={200} className={styles.count}>
          {t(has(ownTally) ? ownTally : 'pane:result.groupTally', { met, of: items.length })}
        </Text>
      </div>
      <Card>
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.rule.id} className={styles.item}>
              <ItemRow item={item} outcome={outcome} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
};

/** The items of the standard by group, then conditions and vetoes. */
export const ItemsView = ({ outcome }: { readonly outcome: Outcome }) => {
  const styles = useStyles();
  const { pack, assessment } = outcome;
  const all = judgedItems(pack, [...assessment.items, ...assessment.conditions]);
  return (
    <div className={styles.groups}>
      {GROUPS.map((group) => ({ group, items: all.filter(({ rule }) => rule.group === group) }))
        .filter(({ items }) => items.length > 0)
        .map(({ group, items }) => (
          <ItemGroup key={group} group={group} items={items} outcome={outcome} />
        ))}
    </div>
  );
};
