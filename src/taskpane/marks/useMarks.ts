import { createContext, useContext, useMemo, useRef, useState } from 'react';
import type { HostIssue, MarkOutcome, WorkbookHost } from '../../host/workbookHost';
import { hostIssueOf } from '../hostIssue';
import type { Unmarked } from './markCells';
import { canMark, markCells, unmarkCells } from './markCells';
import type { Marks } from './marksOf';

/** Where marking stands. */
export type MarksPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly work: 'marking' | 'unmarking'; readonly done: number; readonly total: number; readonly what: string }
  | { readonly kind: 'marked'; readonly outcome: MarkOutcome }
  | { readonly kind: 'unmarked'; readonly outcome: Unmarked }
  | { readonly kind: 'failed'; readonly work: 'marking' | 'unmarking'; readonly issue: HostIssue };

export interface MarkCommands {
  readonly canWriteNotes: boolean;
  readonly mark: (marks: Marks, withNotes: boolean) => void;
  readonly unmark: () => void;
  readonly cancel: () => void;
}

/** Marking as components see it; `commands` is undefined where cells cannot be marked. */
export interface Marking {
  readonly phase: MarksPhase;
  readonly commands: MarkCommands | undefined;
}

/** The state of marking beside that of the pane: it goes on while its page is closed. */
export const useMarks = (host: WorkbookHost): Marking => {
  const [phase, setPhase] = useState<MarksPhase>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const commands = useMemo((): MarkCommands | undefined => {
    if (!canMark(host)) return undefined;
    const run = async (work: 'marking' | 'unmarking', job: (signal: AbortSignal) => Promise<MarksPhase>): Promise<void> => {
      if (running.current !== undefined) return;
      const own = new AbortController();
      running.current = own;
      setPhase({ kind: 'working', work, done: 0, total: 1, what: '' });
      try {
        setPhase(await job(own.signal));
      } catch (thrown) {
        setPhase({ kind: 'failed', work, issue: hostIssueOf(thrown) });
      }
      running.current = undefined;
    };
    const onProgress = (done: number, total: number, what: string): void => setPhase({ kind: 'working', work: 'marking', done, total, what });
    return {
      canWriteNotes: host.editing.marking.canWriteNotes(),
      mark: (marks, withNotes) => void run('marking', async (signal) => ({ kind: 'marked', outcome: await markCells(host, marks, withNotes, { signal, onProgress }) })),
      unmark: () => void run('unmarking', async () => ({ kind: 'unmarked', outcome: await unmarkCells(host) })),
      cancel: () => running.current?.abort(),
    };
  }, [host]);
  return { phase, commands };
};

export const MarksContext = createContext<Marking | undefined>(undefined);

export const useMarksContext = (): Marking => {
  const marking = useContext(MarksContext);
  if (marking === undefined) throw new Error('MarksContext has no provider');
  return marking;
};
