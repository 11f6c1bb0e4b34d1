/** Why a written formula cannot be read, or its areas cannot be filled. */
export type FormulaIssue =
  | { readonly code: 'notACall'; readonly text: string }
  | { readonly code: 'badArgument'; readonly text: string }
  | { readonly code: 'workbookNeeded'; readonly text: string }
  | { readonly code: 'noWorkbook' }
  | { readonly code: 'sheetNotFound'; readonly sheet: string; readonly known: string }
  | { readonly code: 'areaTooLarge'; readonly text: string; readonly most: number };

/** Thrown while a written formula is read; who shows it has the words. */
export class FormulaFailure extends Error {
  override readonly name = 'FormulaFailure';
  constructor(readonly issue: FormulaIssue) {
    super(issue.code);
  }
}
