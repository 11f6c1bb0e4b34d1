import { createContext } from 'react';

/** What was said about queries, and saying it. */
export interface Explanations {
  readonly answerTo: (id: string) => string | undefined;
  /** An empty answer takes it away. */
  readonly explain: (id: string, answer: string) => void;
}

/** undefined where explanations are not kept. */
export const ExplanationsContext = createContext<Explanations | undefined>(undefined);
