/** What was asked of a standard that it does not have. Data only; the reader's side finds the words. */
export type StandardsIssue =
  | { readonly code: 'unknownPack'; readonly id: string; readonly known: readonly string[] }
  | { readonly code: 'unknownParameter'; readonly id: string; readonly known: readonly string[] }
  | { readonly code: 'wrongParameterType'; readonly id: string; readonly expected: 'boolean' | 'number' | 'choice' }
  | { readonly code: 'parameterOutOfRange'; readonly id: string; readonly value: number; readonly min: number; readonly max: number }
  | { readonly code: 'unknownOption'; readonly id: string; readonly value: string; readonly options: readonly string[] };

/** A pack, a parameter or a value for it that does not exist. The message is for logs; show `issue` to people. */
export class StandardsError extends Error {
  override readonly name = 'StandardsError';

  constructor(readonly issue: StandardsIssue) {
    super(`${issue.code}: ${issue.id}`);
  }
}
