/** What a file may ask of this machine before it is refused by name. */
export interface FileLimits {
  /** Size of the file itself. */
  readonly bytes: number;
  /** Parts of the package (.xlsx is a ZIP of parts), or streams of an old .xls container. */
  readonly entries: number;
  /** Unpacked size of one part: a part becomes one string, and strings end at 512 MB. */
  readonly partBytes: number;
  /** Unpacked size of all parts together. */
  readonly unpackedBytes: number;
  /** Tags in a part that is held as a tree (shared texts, styles …). */
  readonly tags: number;
  /** Unpacked ÷ packed size; small parts are exempt, because honest style tables reach 150. */
  readonly ratio: number;
  readonly sheets: number;
  /** Rows of one sheet, up to the last that has content. */
  readonly rows: number;
  /** Rows × columns of all sheets together. */
  readonly cells: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: FileLimits = {
  bytes: 256 * MB,
  entries: 10_000,
  partBytes: 480 * MB,
  unpackedBytes: 1024 * MB,
  tags: 8_000_000,
  ratio: 400,
  sheets: 200,
  rows: 600_000,
  cells: 20_000_000,
};

/** Below this unpacked size a part's ratio says nothing about intent. */
export const RATIO_FREE_BYTES = 8 * MB;
