import type { ClassRow } from '../core/dataset';
import { readClassColumns } from './classColumns';
import type { DatasetBuilder } from './datasetBuilder';
import { exampleRows } from './exampleRows';
import { readDatum } from './figureCell';
import { isSubtotal } from './layoutWords';
import { plain } from './plainText';
import { ListedSchools } from './listedSchools';
import { describe, recordSources, type RecordSources } from './recordSources';
import { remembered } from './remembered';
import type { MappedTable } from './mappedTable';
import { isFourthJunior, SixthGrade } from './sixthGrade';
import { isStageUnknown, stageOf, stageOfClassName, stageOfGrade, type GradeStage } from './words';

/** Reads the stage of a class: from the 学段 column, else its grade, else its own name. */
const stageReader = (sources: RecordSources): ((row: number) => GradeStage | undefined) => {
  const [ofStage, ofGrade, ofName] = [remembered(stageOf), remembered(stageOfGrade), remembered(stageOfClassName)];
  return (row) => ofStage(describe(sources, 'stage', row)) ?? ofGrade(describe(sources, 'grade', row)) ?? ofName(describe(sources, 'className', row));
};

const LABELS = ['serial', 'schoolName', 'grade', 'className'];

/** Reads a list of classes. Returns their number. */
export const readClassList = (table: MappedTable, builder: DatasetBuilder): number => {
  const sources = recordSources(table);
  const { view } = sources;
  const pupils = sources.figures.find(({ field }) => field.id === 'classPupils');
  if (pupils === undefined) return readClassColumns(table, sources, builder);
  const schools = new ListedSchools(table, sources, builder);
  const stageAt = stageReader(sources);
  const sums = remembered((text) => isSubtotal(plain(text)));
  const sixth = new SixthGrade(sources, table.block.title, builder);
  for (const row of table.block.rows) {
    if (isFourthJunior(describe(sources, 'grade', row)) || (stageAt(row) === 'sixth' && !isStageUnknown(describe(sources, 'stage', row)) && schools.of(row).stage === 'junior')) sixth.note();
  }
  const examples = exampleRows(sources, table.block.rows, builder.report, { carries: true });
  let records = 0;
  for (const row of table.block.rows) {
    if (examples.has(row)) continue;
    const label = LABELS.find((field) => sums(describe(sources, field, row)));
    if (label !== undefined) {
      const column = sources.describing.get(label)?.column ?? 0;
      builder.report({ severity: 'hint', cell: view.ref(row, column), code: 'subtotalSkipped', text: describe(sources, label, row) });
      continue;
    }
    const [grade, name] = [describe(sources, 'grade', row), describe(sources, 'className', row)];
    if (grade === '' && name === '' && view.isBlank(row, pupils.column)) continue;
    const stage = stageAt(row);
    if (stage === 'outside') {
      builder.report({ severity: 'hint', cell: view.ref(row, pupils.column), code: 'outsideStages', text: grade || name });
      continue;
    }
    const listed = schools.of(row);
    const size: ClassRow['size'] = { kind: 'exact', pupils: readDatum(view, row, pupils.column, pupils.field, pupils.exponent, builder.report) };
    builder.classes.push({
      school: listed.school,
      schoolName: listed.name,
      stage: isStageUnknown(describe(sources, 'stage', row)) ? undefined : stage === 'sixth' ? sixth.stageOf({ row, column: pupils.column, listed }, view) : (stage ?? listed.stage),
      ...(grade === '' ? {} : { grade }),
      ...(name === '' ? {} : { name }),
      size,
    });
    records += 1;
  }
  return records;
};
