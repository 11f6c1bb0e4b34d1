import type { ClassRow, Datum } from '../core/dataset';
import type { Field } from '../standards/schema';
import type { Stage } from '../standards/terms';
import type { ClassColumn } from './bands';
import type { DatasetBuilder } from './datasetBuilder';
import { exampleRows } from './exampleRows';
import { readDatum } from './figureCell';
import { isSubtotal } from './layoutWords';
import { ListedSchools } from './listedSchools';
import type { MappedTable } from './mappedTable';
import { plain } from './plainText';
import { describe, type RecordSources } from './recordSources';
import { isFourthJunior, SixthGrade } from './sixthGrade';
import { stageOfClassName, stageOfGrade, type GradeStage } from './words';

const PUPILS: Field = { id: 'classPupils', label: { zh: '班级人数', en: 'Class size' }, unit: 'people', type: 'number', scope: 'class', aliases: [], integer: true };

/** The pupils in the cell of a class's column; undefined where nothing, a dash or 0 says that the grade has no such class. */
export const readClassCell = (builder: DatasetBuilder, { view }: RecordSources, row: number, column: number): Datum | undefined => {
  if (view.isBlank(row, column)) return undefined;
  const pupils = readDatum(view, row, column, PUPILS, 0, builder.report);
  return pupils.state === 'blank' || (pupils.state === 'value' && pupils.value === 0) ? undefined : pupils;
};

type Named = Pick<ClassRow, 'stage' | 'grade' | 'name'>;

/** What a class of a column is called, and its stage: by its grade, else the school's own. Undefined for a class of no compulsory stage. */
export const classOf = ({ grade, name }: Pick<ClassColumn, 'grade' | 'name'>, own: Stage | undefined, sixth: () => Stage | undefined = () => own ?? 'primary'): Named | undefined => {
  const told: GradeStage | undefined = (grade === undefined ? undefined : stageOfGrade(grade)) ?? stageOfClassName(name);
  if (told === 'outside') return undefined;
  const stage = told === 'sixth' ? sixth() : (told ?? own);
  return { stage, name, ...(grade === undefined ? {} : { grade }) };
};

const LABELS = ['serial', 'schoolName', 'grade'];

/** Reads a table of one row a grade and one column a class. Returns the number of classes. */
export const readClassColumns = (table: MappedTable, sources: RecordSources, builder: DatasetBuilder): number => {
  const { view } = sources;
  const schools = new ListedSchools(table, sources, builder);
  const sixth = new SixthGrade(sources, table.block.title, builder);
  if (table.block.rows.some((row) => isFourthJunior(describe(sources, 'grade', row)))) sixth.note();
  const examples = exampleRows(sources, table.block.rows, builder.report, { carries: true });
  let records = 0;
  for (const row of table.block.rows) {
    if (examples.has(row)) continue;
    const label = LABELS.find((field) => isSubtotal(plain(describe(sources, field, row))));
    if (label !== undefined) {
      builder.report({ severity: 'hint', cell: view.ref(row, sources.describing.get(label)?.column ?? 0), code: 'subtotalSkipped', text: describe(sources, label, row) });
      continue;
    }
    const grade = describe(sources, 'grade', row);
    for (const { band, column } of table.bands) {
      const pupils = band.kind === 'classColumn' ? readClassCell(builder, sources, row, column) : undefined;
      if (pupils === undefined || band.kind !== 'classColumn') continue;
      const listed = schools.of(row);
      const named = classOf({ grade: grade === '' ? band.grade : grade, name: band.name }, listed.stage, () => sixth.stageOf({ row, column, listed }, view));
      if (named === undefined) {
        builder.report({ severity: 'hint', cell: view.ref(row, column), code: 'outsideStages', text: grade });
        break;
      }
      builder.classes.push({ school: listed.school, schoolName: listed.name, ...named, size: { kind: 'exact', pupils } });
      records += 1;
    }
  }
  return records;
};
