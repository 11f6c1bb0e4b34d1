import type { CellRef } from '../core/cellRef';
import { columnOf, placeOf, rowOf, sheetOf, type Place } from './figureStore';
import type { CellValue } from './grid';
import type { SheetView } from './sheetView';

/** The cells of all sheets as places, and back. */
export class CellPlaces {
  private readonly views: SheetView[] = [];
  private readonly ids = new Map<SheetView, number>();

  of(view: SheetView, row: number, column: number): Place {
    let id = this.ids.get(view);
    if (id === undefined) {
      id = this.views.length;
      this.ids.set(view, id);
      this.views.push(view);
    }
    return placeOf(id, row, column);
  }

  refOf(place: Place): CellRef {
    const view = this.views[sheetOf(place)];
    return view === undefined ? { sheet: '', row: rowOf(place), column: columnOf(place) } : view.ref(rowOf(place), columnOf(place));
  }

  /** The way back for whoever is handed the result: it holds on to the names of sheets, not to their cells. */
  refs(): (place: Place) => CellRef {
    const sheets = this.views.map(({ grid: { file, sheet } }) => (file === undefined ? { sheet } : { file, sheet }));
    return (place) => ({ ...(sheets[sheetOf(place)] ?? { sheet: '' }), row: rowOf(place), column: columnOf(place) });
  }

  contentOf(place: Place): CellValue {
    return this.views[sheetOf(place)]?.cell(rowOf(place), columnOf(place)) ?? null;
  }
}
