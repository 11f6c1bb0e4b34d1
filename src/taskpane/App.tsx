import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { WorkbookHost } from '../host/workbookHost';
import type { Locale } from '../locale';
import { DEFAULT_PACK, loadPack } from '../standards';
import { CommandsContext } from './commandsContext';
import { MergingPage } from './components/merging/MergingPage';
import { ErrorBoundary } from './components/ErrorBoundary';
import { Pane } from './components/Pane';
import { EditingContext } from './editingContext';
import { HandInContext, useHandIn } from './handIn/useHandIn';
import { createLanguage, LanguageContext, otherLocale } from './language';
import { localDay } from '../functions/workbookSettings';
import { MarksContext, useMarks } from './marks/useMarks';
import { MergingContext } from './merging/mergingContext';
import type { TableReader } from './merging/reader/tableReader';
import { useMerging } from './merging/useMerging';
import { DarkContext, paneTheme, useDark } from './theme';
import { usePane } from './usePane';

interface Props {
  readonly host: WorkbookHost;
  readonly locale: Locale;
  /** What the program around says; undefined: ask the browser. */
  readonly dark?: boolean | undefined;
  /** Hands out the command 校验 for the ribbon. */
  readonly onReady?: (validate: () => void) => void;
  /** What opens files away from the page's thread; absent: they are opened in it. */
  readonly createReader?: () => TableReader;
  /** The connection to Excel did not come up: the page stands alone. */
  readonly unconnected?: boolean;
}

const Connected = ({ host, onReady, createReader, unconnected, onLanguage }: Omit<Props, 'locale' | 'dark'> & { readonly onLanguage: () => void }) => {
  const pack = loadPack(DEFAULT_PACK);
  const [defaults] = useState(() => ({
    date: localDay(new Date()),
    parameters: {},
    profiles: pack.profiles.filter((profile) => profile.default).map(({ id }) => id),
  }));
  const { state, commands } = usePane(host, defaults);
  const merging = useMerging(host, state, createReader);
  const handIn = useHandIn(host, commands.dispatch);
  const marking = useMarks(host);
  useEffect(() => onReady?.(commands.validate), [onReady, commands]);
  const page = { pack, defaults, onLanguage };
  return (
    <CommandsContext value={commands}>
      <EditingContext value={host.editing}>
        <MergingContext value={merging}>
          <HandInContext value={handIn}>
            {/* Without a workbook there are only files. */}
            <MarksContext value={marking}>{host.kind === 'excel' ? <Pane state={state} {...page} /> : <MergingPage pane={state} unconnected={unconnected ?? false} {...page} />}</MarksContext>
          </HandInContext>
        </MergingContext>
      </EditingContext>
    </CommandsContext>
  );
};

/** The task pane over a workbook: language, look, and a net under the rest. */
export const App = ({ locale: first, dark, ...connected }: Props) => {
  const [locale, setLocale] = useState(first);
  const language = useMemo(() => createLanguage(locale, loadPack(DEFAULT_PACK)), [locale]);
  const isDark = useDark(dark);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    // For what the browser draws itself: scroll bars, the calendar of a date; also in what lies over the page.
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <FluentProvider theme={paneTheme(isDark)}>
      <LanguageContext value={language}>
        <DarkContext value={isDark}>
          <ErrorBoundary t={language.t}>
            <Connected {...connected} onLanguage={() => setLocale(otherLocale(locale))} />
          </ErrorBoundary>
        </DarkContext>
      </LanguageContext>
    </FluentProvider>
  );
};
