import { modelCell } from '../../../report/sheetModel';
import type { SheetModel } from '../../../report/sheetModel';
import type { CellContents } from '../../../workbook/cellContent';
import { sheetPrint } from '../../../workbook/sheetPrint';
import { throwIfCancelled } from '../../throwIfCancelled';
import { HostError } from '../../workbookHost';
import type { AddedSheet, AsideSheet, OnProgress, ReadOptions } from '../../workbookHost';
import { hostErrorOf } from '../errors';
import { noteOwnSheets } from '../ownSheetChanges';
import { runExcel } from '../run';
import { writeInBatches } from '../write';
import { sheetsNow } from './listSheets';
import { asKept, firstDifference } from './readBack';
import { readSheets } from './readSheets';
import { removeSheets } from './removeSheets';
import { trim } from './trim';

/** The contents of a model as one rectangle. */
const contentsOf = ({ name, rows }: SheetModel): CellContents => {
  const columns = rows.reduce((most, line) => Math.max(most, line.length), 0);
  const over = <T>(value: (cell: ReturnType<typeof modelCell>) => T): readonly (readonly T[])[] =>
    rows.map((line) => Array.from({ length: columns }, (_, column) => value(modelCell(line[column] ?? null))));
  return { sheet: name, row: 0, column: 0, contents: over(({ content }) => asKept(content)), formats: over(({ format }) => format ?? null) };
};

/** Throws where something is in the way, before anything is changed. */
const refuseUnlessFree = async (models: readonly SheetModel[], aside: readonly AsideSheet[]): Promise<void> => {
  const { sheets, isStructureProtected } = await sheetsNow();
  if (isStructureProtected) throw new HostError({ code: 'workbookProtected' });
  const there = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const missing = aside.find(({ name }) => !there.has(name.toLowerCase()));
  if (missing !== undefined) throw new HostError({ code: 'sheetMissing', sheet: missing.name });
  aside.forEach(({ name }) => there.delete(name.toLowerCase()));
  const taken = [...models.map(({ name }) => name), ...aside.map(({ keptAs }) => keptAs)].find((name) => there.has(name.toLowerCase()));
  if (taken !== undefined) throw new HostError({ code: 'sheetTaken', sheet: taken });
};

/** Makes room and adds the sheets, still empty: formulas, links and charts of each may refer to all. */
const open = (models: readonly SheetModel[], aside: readonly AsideSheet[]): Promise<void> =>
  runExcel(async (context) => {
    const { worksheets } = context.workbook;
    aside.forEach(({ name, keptAs }) => {
      worksheets.getItem(name).name = keptAs;
    });
    const added = models.map(({ name }) => worksheets.add(name));
    added.forEach((sheet) => sheet.load('id'));
    const places = new Map(aside.map(({ name, position }) => [name, position]));
    models.forEach(({ name }, index) => {
      const place = places.get(name);
      const sheet = added[index];
      if (place !== undefined && sheet !== undefined) sheet.position = place;
    });
    aside.forEach(({ keptAs }) => {
      const kept = worksheets.getItem(keptAs);
      kept.visibility = 'Hidden';
    });
    await context.sync();
    noteOwnSheets(added.map(({ id }) => id));
  });

const checked = async (models: readonly SheetModel[], options: ReadOptions): Promise<readonly string[]> => {
  const read = await readSheets(models.map(({ name }) => name), options);
  return models.map((model, index) => {
    const found = read[index];
    if (found === undefined) throw new HostError({ code: 'sheetMissing', sheet: model.name });
    const cell = firstDifference(model, found);
    if (cell !== undefined) throw new HostError({ code: 'writtenOtherwise', cell });
    return sheetPrint(found);
  });
};

const progressed = (onProgress: OnProgress | undefined, from: number): OnProgress => (done, total, what) => onProgress?.(Math.round(total === 0 ? from : (done / total) * 45) + from, 100, what);

/** With the rows that are made as they are written. */
const whole = ({ more, ...model }: SheetModel): SheetModel => (more === undefined ? model : { ...model, rows: [...model.rows, ...more] });

const writeAll = async (models: readonly SheetModel[], { signal, onProgress }: ReadOptions): Promise<readonly AddedSheet[]> => {
  const ends = signal === undefined ? {} : { signal };
  await writeInBatches(models.filter(({ rows }) => rows.length > 0).map(contentsOf), { ...ends, onProgress: progressed(onProgress, 0) });
  const trimmed: AddedSheet[] = [];
  for (const [index, model] of models.entries()) {
    progressed(onProgress, 45)(index, models.length, model.name);
    trimmed.push({ name: model.name, print: '', missing: await trim(model, signal) });
  }
  // Last: what is read back is what stands there when all is done.
  const prints = await checked(models, ends);
  throwIfCancelled(signal);
  return trimmed.map((sheet, index) => ({ ...sheet, print: prints[index] ?? '' }));
};

/** See SheetEditing.add. */
export const addSheets = async (wanted: readonly SheetModel[], aside: readonly AsideSheet[], options: ReadOptions = {}): Promise<readonly AddedSheet[]> => {
  const models = wanted.map(whole);
  try {
    throwIfCancelled(options.signal);
    await refuseUnlessFree(models, aside);
  } catch (thrown) {
    throw hostErrorOf(thrown);
  }
  try {
    await open(models, aside);
    return await writeAll(models, options);
  } catch (thrown) {
    // What this tells is the reason that counts; a sheet that stays is told of by the journal.
    await removeSheets(models.map(({ name }) => name), aside).catch(() => undefined);
    throw hostErrorOf(thrown);
  }
};
