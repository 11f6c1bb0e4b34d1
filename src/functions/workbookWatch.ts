import type { Change } from '../host/excel';
import type { Unsubscribe, WorkbookHost } from '../host/workbookHost';
import type { Grid } from '../workbook/grid';
import { sameGrids } from './sameGrids';

/** What the watch needs of Excel. */
export interface WatchedWorkbook {
  readonly readGrids: WorkbookHost['readGrids'];
  readonly onChange: (listener: (change: Change) => void) => Promise<Unsubscribe>;
  /** Tells that formulas have new results, its own among them. */
  readonly onCalculated: (listener: () => void) => Promise<Unsubscribe>;
  /** Has formulas calculated again. */
  readonly recalculate: (addresses: readonly string[], moved: boolean) => Promise<void>;
}

/**
 * How often after an edit new results of formulas are looked at. Figures may come late from a slow function; but a cell
 * with the time of day has a new result whenever anything is calculated, and must not keep the workbook busy for ever.
 */
const MOST_LOOKS = 3;

/**
 * Lets functions without arguments follow edits, which Excel would not calculate again: they depend on no cell. The
 * workbook is read once for all of them; after a change it is read anew, and only if its data are others than before
 * their cells are marked, so that their own results, spilled or not, never start them again. Nothing is watched before
 * the first such call, and nothing happens while nothing changes.
 */
export class WorkbookWatch {
  private grids: Promise<readonly Grid[]> | undefined;
  private watching: Promise<void> | undefined;
  private followers = new Set<string>();
  private looksLeft = MOST_LOOKS;
  /** One look after the other: each compares with what the one before has found. */
  private looking: Promise<void> = Promise.resolve();

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

  private edited({ moved }: Change): void {
    this.looksLeft = MOST_LOOKS;
    this.looking = this.looking.then(() => this.look(moved));
  }

  private calculated(): void {
    if (this.looksLeft === 0) return;
    this.looksLeft -= 1;
    this.looking = this.looking.then(() => this.look(false));
  }

  /** Reads the workbook again and has the following cells calculated if they would see something else. */
  private async look(moved: boolean): Promise<void> {
    const before = this.grids;
    this.grids = undefined;
    if (this.followers.size === 0) return;
    const now = this.workbook.readGrids();
    // Whoever asks meanwhile gets the new reading.
    this.grids = now;
    if ((await this.isSame(before, now)) && !moved) {
      this.grids = before;
      return;
    }
    await this.markFollowers(moved);
  }

  private async isSame(before: Promise<readonly Grid[]> | undefined, now: Promise<readonly Grid[]>): Promise<boolean> {
    try {
      const [old, current] = await Promise.all([before, now]);
      return old !== undefined && sameGrids(old, current);
    } catch {
      // What cannot be read is for the cells to say: they are calculated, and try once more.
      if (this.grids === now) this.grids = undefined;
      return false;
    }
  }

  private async markFollowers(moved: boolean): Promise<void> {
    // Each of them comes back when it is calculated; a formula that is gone does not.
    const addresses = [...this.followers];
    this.followers = new Set();
    try {
      await this.workbook.recalculate(addresses, moved);
    } catch (thrown) {
      // Kept for the next change: these cells show an old result.
      addresses.forEach((address) => this.followers.add(address));
      this.grids = undefined;
      this.onError(thrown);
    }
  }

  private async watch(): Promise<void> {
    this.watching ??= this.subscribe();
    try {
      await this.watching;
    } catch (thrown) {
      this.watching = undefined;
      this.onError(thrown);
    }
  }

  /** Both or neither: it is tried again. */
  private async subscribe(): Promise<void> {
    const stop = await this.workbook.onChange((change) => this.edited(change));
    try {
      await this.workbook.onCalculated(() => this.calculated());
    } catch (thrown) {
      await stop();
      throw thrown;
    }
  }
}
