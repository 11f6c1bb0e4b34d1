import type { Grid } from '../grid';
import type { SheetReading } from '../reading';
import type { TemplateStamp } from '../templateStamp';

/** Why a file could not be read, as whoever opened it says; a HostIssue fits. */
export interface Refusal {
  readonly code: string;
  readonly file?: string;
}

/** A file to be merged: its sheets, or why there are none. */
export interface MergeFile {
  /** Tells it apart from the other files, and is what messages and sources call it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Of its bytes; '' where they were not read. */
  readonly digest: string;
  readonly content:
    | { readonly kind: 'grids'; readonly grids: readonly Grid[] }
    | { readonly kind: 'refused'; readonly refusal: Refusal }
    /** Excel's note beside an open workbook. */
    | { readonly kind: 'lockFile' }
    /** By its name no table: a letter, a picture. Not opened. */
    | { readonly kind: 'notTable' }
    /** The result of an earlier merge, which holds what the other files hold. */
    | { readonly kind: 'earlierMerge' };
}

/** What became of a file. */
export type FileState =
  | {
      readonly status: 'read';
      readonly sheets: readonly SheetReading[];
      /** Records of all kinds: schools, classes, rooms, items. */
      readonly records: number;
      /** Names of the schools of which it has records. */
      readonly schools: readonly string[];
      readonly stamp?: TemplateStamp;
      /** Made from a template of which there is a newer version. */
      readonly outdated?: true;
    }
  /** Nothing is filled in. */
  | { readonly status: 'empty' }
  /** Filled in, but no table of it was recognised. */
  | { readonly status: 'unrecognised' }
  /** The same as another file, byte for byte or cell for cell: it counts once. */
  | { readonly status: 'duplicate'; readonly of: string }
  | { readonly status: 'lockFile' }
  | { readonly status: 'notTable' }
  | { readonly status: 'earlierMerge' }
  | { readonly status: 'refused'; readonly refusal: Refusal };

export type FileStatus = FileState['status'];

export interface FileReport {
  readonly name: string;
  readonly size: number;
  readonly digest: string;
  readonly state: FileState;
}

/** What is merged at most at once. What is beyond is refused by name, never dropped in silence. */
export const MERGE_LIMITS = { files: 2_000, bytes: 1024 * 1024 * 1024 } as const;
export type MergeLimits = { readonly [What in keyof typeof MERGE_LIMITS]: number };

/** Says of files by their sizes, in order, which are beyond the limits, and why. */
export const beyondLimits = (sizes: readonly number[], limits: MergeLimits = MERGE_LIMITS): readonly (Refusal | undefined)[] => {
  let bytes = 0;
  return sizes.map((size, at) => {
    bytes += size;
    if (at >= limits.files) return { code: 'tooManyFiles', limit: limits.files };
    return bytes > limits.bytes ? { code: 'tooManyBytes', limit: limits.bytes } : undefined;
  });
};
