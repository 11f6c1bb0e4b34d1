import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Fragment, useState } from 'react';
import { useLanguage } from '../language';

const PAGE = 50;

const useStyles = makeStyles({ more: { display: 'flex', justifyContent: 'center', padding: tokens.spacingVerticalS } });

interface PagedProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  /** How many at a time, where a single one is large. */
  readonly page?: number;
}

/** A long list, so many at a time: thousands of findings must not make thousands of elements. */
export const Paged = <T,>({ items, keyOf, render, page = PAGE }: PagedProps<T>) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const [shown, setShown] = useState(page);
  const rest = items.length - shown;
  return (
    <>
      {items.slice(0, shown).map((item) => (
        <Fragment key={keyOf(item)}>{render(item)}</Fragment>
      ))}
      {rest > 0 && (
        <div className={styles.more}>
          <Button appearance="subtle" size="small" onClick={() => setShown(shown + page)}>
            {t('pane:list.more', { count: Math.min(page, rest), rest })}
          </Button>
        </div>
      )}
    </>
  );
};
