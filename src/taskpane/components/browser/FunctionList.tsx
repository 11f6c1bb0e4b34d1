import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import { CATALOGUE } from '../../../functions/catalogue';
import { FAMILIES, topicsOf } from '../../../functions/topics';
import { findFunctions } from '../../browser/functionSearch';
import { useLanguage } from '../../language';
import { Card } from '../Card';
import { FunctionRow } from './FunctionRow';

/** The button of a row. */
const ROW = '[data-testid^="function-"] > button[aria-expanded]';
const OPEN_ROW = '[data-testid^="function-"] > button[aria-expanded="true"]';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  search: { position: 'sticky', top: 0, zIndex: 1, paddingBlock: tokens.spacingVerticalXS, backgroundColor: tokens.colorNeutralBackground1 },
  box: { width: '100%', maxWidth: 'none' },
  family: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  topic: { color: tokens.colorNeutralForeground3, display: 'block', marginBottom: tokens.spacingVerticalXS },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly text: string;
  readonly open: string | undefined;
  readonly onSearch: (text: string) => void;
  readonly onOpen: (name: string | undefined) => void;
  readonly onInsert: (name: string) => void;
}

/** All functions by what they are for, found by a word of either language. */
export const FunctionList = ({ text, open, onSearch, onOpen, onInsert }: Props) => {
  const styles = useStyles();
  const { t } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => findFunctions(CATALOGUE, text), [text]);

  // Where the person was, or where they begin; after the drawer has put the focus on its first button.
  useEffect(() => {
    const timer = setTimeout(() => list.current?.querySelector<HTMLElement>(list.current.querySelector(OPEN_ROW) === null ? 'input' : OPEN_ROW)?.focus());
    return () => clearTimeout(timer);
  }, []);

  /** Up and down go from row to row, and from the first back into the search box. */
  const step = (event: KeyboardEvent): void => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !(event.target instanceof HTMLElement)) return;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>(`input, ${ROW}`) ?? [])];
    const next = stops[stops.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!stops.includes(event.target) || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const openFirst = (event: KeyboardEvent): void => {
    // An input method takes Enter to itself while it composes.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '' || found[0] === undefined) return;
    event.preventDefault();
    onOpen(found[0].name);
    list.current?.querySelector<HTMLElement>(ROW)?.focus();
  };
  return (
    <div ref={list} className={styles.list} onKeyDown={step}>
      <div className={styles.search} role="search">
        <SearchBox className={styles.box} value={text} placeholder={t('browser:search')} aria-label={t('browser:search')} onChange={(_, { value }) => onSearch(value)} onKeyDown={openFirst} />
      </div>
      <Text size={200} role="status" className={styles.topic}>
        {t('browser:count', { count: found.length })}
      </Text>
      {found.length === 0 && (
        <div className={styles.none} data-testid="functions-none">
          <Text>{t('browser:none', { text: text.trim() })}</Text>
          <Button size="small" onClick={() => onSearch('')}>
            {t('browser:showAll')}
          </Button>
        </div>
      )}
      {FAMILIES.map((family) => {
        const topics = topicsOf(family, found);
        if (topics.length === 0) return null;
        return (
          <section key={family} className={styles.family}>
            <Text as="h3" weight="semibold">
              {t(`browser:family.${family}`)}
            </Text>
            {topics.map(({ id, functions }) => (
              <div key={id}>
                <Text as="h4" size={200} className={styles.topic}>
                  {t(`browser:topic.${id}`)}
                </Text>
                <Card>
                  {functions.map((declaration) => (
                    <FunctionRow
                      key={declaration.name}
                      declaration={declaration}
                      open={open === declaration.name}
                      onToggle={() => onOpen(open === declaration.name ? undefined : declaration.name)}
                      onInsert={() => onInsert(declaration.name)}
                    />
                  ))}
                </Card>
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
};
