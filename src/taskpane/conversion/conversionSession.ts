import { readJournal } from '../../functions/journalSetting';
import { callsOwnFunction, convertFormulas, valuesIn } from '../../functions/native/convert';
import type { ValuesOf } from '../../functions/native/convert';
import type { Scope } from '../../functions/scope';
import type { FormulaCell, ReadOptions } from '../../host/workbookHost';
import type { EditableHost, WriteOutcome } from '../writing/writeCells';
import { writeCells } from '../writing/writeCells';
import type { ConversionChoice, ConversionPreview, Converted } from './conversionPreview';
import { plannedArea, previewOf } from './conversionPreview';

const NO_VALUES: ValuesOf = () => undefined;

/** What the cells hold now, results of the add-in included; hidden sheets are not looked at. */
const presentValues = async (host: EditableHost, options: ReadOptions): Promise<ValuesOf> =>
  valuesIn((await host.readGrids({ ...options, ownResults: true })).filter(({ hidden }) => !hidden));

/** Finds the formulas and works out what would become of them. Writes nothing. Rejects with a HostError. */
export const previewConversion = async (host: EditableHost, choice: ConversionChoice, scope: Scope, options: ReadOptions): Promise<ConversionPreview> => {
  const cells = await host.editing.readFormulas(choice.extent, callsOwnFunction, options);
  const valuesOf = choice.target === 'native' && cells.length > 0 ? await presentValues(host, options) : NO_VALUES;
  return previewOf(choice, convertFormulas(cells, choice.target, scope, valuesOf), readJournal(host));
};

const keyOf = ({ sheet, row, column }: FormulaCell): string => JSON.stringify([sheet, row, column]);
const isAsPreviewed = (before: FormulaCell, now: FormulaCell): boolean =>
  before.formula === now.formula && before.values.length === now.values.length && before.values[0]?.length === now.values[0]?.length;

/** The converted formulas that still stand there as they were previewed; values as they are now. */
const stillStanding = async (host: EditableHost, { converted, choice }: ConversionPreview, scope: Scope, options: ReadOptions): Promise<readonly Converted[]> => {
  const now = await host.editing.readFormulas(converted.map(({ at: { sheet, row, column } }) => ({ sheet, row, column, rows: 1, columns: 1 })), callsOwnFunction, options);
  const byPlace = new Map(now.map((cell) => [keyOf(cell), cell]));
  const same = converted.flatMap((each) => {
    const cell = byPlace.get(keyOf(each.at));
    return cell !== undefined && isAsPreviewed(each.at, cell) ? [{ each, cell }] : [];
  });
  if (choice.target === 'native') return same.map(({ each }) => each);
  const fresh = convertFormulas(same.map(({ cell }) => cell), choice.target, scope, NO_VALUES);
  return fresh.filter((conversion): conversion is Converted => conversion.kind !== 'kept');
};

/** How a conversion ended. */
export interface ConversionOutcome {
  /** undefined: there was nothing left to convert. */
  readonly outcome: WriteOutcome | undefined;
  /** Formulas that were changed after the preview, and were left alone. */
  readonly changed: readonly FormulaCell[];
}

/** Converts what was previewed, as far as it still stands there. Rejects with a HostError where the cells could not be read; nothing is written then. */
export const applyConversion = async (host: EditableHost, preview: ConversionPreview, scope: Scope, options: ReadOptions): Promise<ConversionOutcome> => {
  const standing = await stillStanding(host, preview, scope, options);
  const places = new Set(standing.map(({ at }) => keyOf(at)));
  const changed = preview.converted.filter(({ at }) => !places.has(keyOf(at))).map(({ at }) => at);
  return { outcome: standing.length === 0 ? undefined : await writeCells(host, preview.choice.target, standing.map(plannedArea), options), changed };
};
