import type { Change } from '../host/excel';
import type { Unsubscribe, WorkbookHost } from '../host/workbookHost';
import type { Grid } from '../workbook/grid';

/** What the watch needs of Excel. */
export interface WatchedWorkbook {
  readonly readGrids: WorkbookHost['readGrids'];
  readonly onChange: (listener: (change: Change) => void) => Promise<Unsubscribe>;
  /** Has formulas calculated again. */
  readonly recalculate: (addresses: readonly string[], moved: boolean) => Promise<void>;
}

/**
 * Lets functions without arguments follow edits, which Excel would not calculate again: they depend on no cell. The
 * workbook is read once for all of them and read anew only after it changed; then their cells are marked. Nothing is
 * watched before the first such call, and nothing happens while nothing changes.
 */
export class WorkbookWatch {
  private grids: Promise<readonly Grid[]> | undefined;
  private watching: Promise<Unsubscribe> | undefined;
  private followers = new Set<string>();

  constructor(
    private readonly workbook: WatchedWorkbook,
    /** Told of a failure to follow; the functions' values are then as of their last calculation. */
    private readonly onError: (thrown: unknown) => void,
  ) {}

  /** All sheets; the same array until something changes. `caller` is the address of the formula that reads them. */
  async read(caller: string | undefined): Promise<readonly Grid[]> {
    if (caller !== undefined) this.followers.add(caller);
    await this.watch();
    const grids = (this.grids ??= this.workbook.readGrids());
    try {
      return await grids;
    } catch (thrown) {
      if (this.grids === grids) this.grids = undefined;
      throw thrown;
    }
  }

  /** Forgets what was read and has the following cells calculated again. */
  async refresh({ moved }: Change): Promise<void> {
    this.grids = undefined;
    // Each of them comes back when it is calculated; a formula that is gone does not.
    const addresses = [...this.followers];
    this.followers = new Set();
    try {
      await this.workbook.recalculate(addresses, moved);
    } catch (thrown) {
      // Kept for the next change: these cells show an old result.
      addresses.forEach((address) => this.followers.add(address));
      this.onError(thrown);
    }
  }

  private async watch(): Promise<void> {
    this.watching ??= this.workbook.onChange((change) => void this.refresh(change));
    try {
      await this.watching;
    } catch (thrown) {
      this.watching = undefined;
      this.onError(thrown);
    }
  }
}
