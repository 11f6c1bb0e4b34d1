import { HostError } from '../workbookHost';
import type { ForeignKind, Limited, UnreadFormat } from '../workbookHost';

/** Why a file is refused, before its name is known. The reader adds the name. */
export type Refusal =
  | { readonly code: 'notAWorkbook'; readonly looksLike: ForeignKind }
  | { readonly code: 'encrypted' }
  | { readonly code: 'emptyFile' }
  | { readonly code: 'damaged'; readonly detail: string }
  | { readonly code: 'unsupportedFormat'; readonly format: UnreadFormat }
  | { readonly code: 'noSheets' }
  | { readonly code: 'tooLarge'; readonly what: Limited; readonly size: number; readonly limit: number };

export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export const refuse = (refusal: Refusal): never => {
  throw new FileRefused(refusal);
};

export const damaged = (detail: string): never => refuse({ code: 'damaged', detail });

/** Throws unless `size` is within `limit`. */
export const within = (what: Limited, size: number, limit: number): void => {
  if (size > limit) refuse({ code: 'tooLarge', what, size, limit });
};

/** Every failure leaves as a HostError that names the file; what the parser said stays as a detail for support. */
export const asHostError = (error: unknown, file: string): HostError => {
  if (error instanceof HostError) return error;
  if (error instanceof FileRefused) return new HostError({ ...error.refusal, file });
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'EncryptedFileError') return new HostError({ code: 'encrypted', file });
  return new HostError({ code: 'damaged', file, detail });
};
