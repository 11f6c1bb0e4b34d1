/** What was asked of a standard that it does not have. Data only; the reader's side finds the words. */
export type StandardsIssue =
  | { readonly code: 'unknownPack'; readonly id: string; readonly known: readonly string[] }
  | { readonly code: 'unknownParameter'; readonly id: string; readonly known: readonly string[] }
  | { readonly code: 'wrongParameterType'; readonly id: string; readonly expected: 'boolean' | 'number' | 'choice' }
  | { readonly code: 'parameterOutOfRange'; readonly id: string; readonly value: number; readonly min: number; readonly max: number }
  | { readonly code: 'unknownOption'; readonly id: string; readonly value: string; readonly options: readonly string[] }
  /** A pack that extends others and, in the end, itself; `chain` is the way there. */
  | { readonly code: 'circularPack'; readonly id: string; readonly chain: readonly string[] }
  /** The differences are to another pack than the one they were put together with. */
  | { readonly code: 'otherBase'; readonly id: string; readonly wanted: string; readonly given: string }
  | { readonly code: 'unknownRule'; readonly id: string; readonly pack: string; readonly known: readonly string[] }
  | { readonly code: 'unknownPart'; readonly id: string; readonly pack: string; readonly rule: string; readonly known: readonly string[] }
  /** A part that has no dated number of that name. */
  | { readonly code: 'unknownValue'; readonly id: string; readonly pack: string; readonly rule: string; readonly part: string; readonly known: readonly string[] }
  | { readonly code: 'unknownProfile'; readonly id: string; readonly pack: string; readonly known: readonly string[] }
  /** Two things of a kind with one id, or two changes of one thing. */
  | { readonly code: 'duplicateId'; readonly id: string; readonly pack: string; readonly kind: DuplicateKind };

/** What must have an id of its own within a pack. */
export type DuplicateKind = 'source' | 'department' | 'parameter' | 'profile' | 'check' | 'rule' | 'change' | 'unmodelled';

/** A pack, a parameter or a value for it that does not exist. The message is for logs; show `issue` to people. */
export class StandardsError extends Error {
  override readonly name = 'StandardsError';

  constructor(readonly issue: StandardsIssue) {
    super(`${issue.code}: ${issue.id}`);
  }
}
