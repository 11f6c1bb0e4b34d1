import type { CellRef } from '../core/cellRef';
import type { Stage } from '../standards/terms';
import type { DatasetBuilder } from './datasetBuilder';
import { isDisputedText } from './dispute';
import type { Source } from './fieldResolution';
import { isUnowned, ownerOf } from './mergedFigure';
import { readBands } from './readBands';
import { describe, type RecordSources } from './recordSources';
import { anyFilled, markedStage, recordStages, rowOf, type RecordStages } from './recordStages';
import { describeSchool } from './schoolDescription';
import { repeatedSchool } from './repeatedSchool';
import { isOutsideName, isPlaceholder, readSchoolName, stagesOfType, typeFromName, type SchoolName } from './schoolName';
import { codeKey, schoolCode, type SchoolIdentity } from './schoolRegister';
import { isOutsideType, isTypeUnknown, isWholeSchool, schoolTypeOf, stageOf } from './words';

/** What reading a table remembers from row to row, to find schools that stand twice in it. */
export interface TableMemory {
  /** First cell of each school and stage. */
  readonly schools: Map<string, CellRef>;
  /** First cell and school of each code. */
  readonly codes: Map<string, { readonly cell: CellRef; readonly key: string }>;
}

/** `codes` may be shared by several forms: each is a school of its own. */
export const emptyMemory = (codes: TableMemory['codes'] = new Map()): TableMemory => ({ schools: new Map(), codes });

/** The type could not be told when the row was written: the name must not tell it now. */
const isUntold = (typeText: string): boolean => isTypeUnknown(typeText) || isDisputedText(typeText);

/** The cell that names the record: the school's name or code, else the row's first cell. */
const namingCell = (sources: RecordSources, row: number): CellRef => {
  const source = sources.describing.get('schoolName') ?? sources.describing.get('schoolCode');
  return sources.view.ref(source?.row ?? row, source?.column ?? 0);
};

/** A record that names its school by its name alone. */
interface BareRecord {
  readonly school: number;
  readonly cell: CellRef;
  readonly fields: readonly string[];
}

/** Reads one record (a row of a school table, or a whole school form) into the dataset. */
export class SchoolRecordReader {
  private readonly inferred = new Set<number>();
  /** By the name's key. */
  private readonly bare = new Map<string, BareRecord[]>();

  constructor(private readonly builder: DatasetBuilder) {}

  /**
   * `fallback` names the school where the record itself does not; `section` is the stage of the rows around it.
   * Returns whether a record was read.
   */
  read(sources: RecordSources, row: number, memory: TableMemory, section: Stage | undefined, fallback = ''): boolean {
    const nameText = describe(sources, 'schoolName', row) || fallback;
    const codeText = describe(sources, 'schoolCode', row);
    const cell = namingCell(sources, row);
    const filled = anyFilled(sources, row);
    if (nameText === '' && schoolCode(codeText) === undefined) {
      if (filled) this.builder.leaveOut({ severity: 'error', cell, code: 'schoolNameMissing' });
      return false;
    }
    const name = readSchoolName(nameText === '' ? codeText : nameText);
    if (isPlaceholder(name.key) && !filled) return false;
    const typeText = describe(sources, 'schoolType', row);
    const untold = typeText === '' && describe(sources, 'stage', row) === '' && name.stage === undefined && section === undefined;
    if (isOutsideType(typeText) || (untold && isOutsideName(name.key))) {
      this.builder.report({ severity: 'hint', cell, code: 'outsideStages', text: `${name.shown} ${typeText}`.trim() });
      return false;
    }
    const town = describe(sources, 'town', row);
    const identity = { name, code: schoolCode(codeText), town: town === '' ? undefined : town };
    const code = sources.describing.get('schoolCode');
    const codeCell = code === undefined ? cell : sources.view.ref(rowOf(code, row), code.column);
    const school = this.schoolOf(identity, cell, codeCell, memory, nameText === '');
    if (school === undefined) return false;
    if (identity.code === undefined && identity.town === undefined) {
      this.bare.set(name.key, [...(this.bare.get(name.key) ?? []), { school, cell, fields: sources.figures.map(({ field }) => field.id) }]);
    }
    return this.readInto(school, sources, row, memory, name, section, cell);
  }

  private schoolOf(identity: SchoolIdentity, cell: CellRef, codeCell: CellRef, memory: TableMemory, codeOnly: boolean): number | undefined {
    const { builder } = this;
    const { register } = builder;
    const { code, name } = identity;
    const twice = code === undefined ? undefined : memory.codes.get(codeKey(code));
    if (code !== undefined && twice === undefined) memory.codes.set(codeKey(code), { cell: codeCell, key: name.key });
    const disputed = twice !== undefined && !codeOnly && twice.key !== name.key;
    if (disputed && code !== undefined) builder.report({ severity: 'error', cell: codeCell, code: 'duplicateCode', schoolCode: code, first: twice.cell });
    const asked = register.known(disputed ? { ...identity, code: undefined } : identity);
    const found = register.find(asked);
    if (found === 'ambiguous') {
      builder.leaveOut({ severity: 'error', cell, code: 'schoolAmbiguous', school: name.shown });
      return undefined;
    }
    if (found === undefined) {
      if (this.bare.size > 0) this.doubtBare(name);
      return register.add(asked, cell);
    }
    if (asked.code !== undefined) register.setCode(found, asked.code);
    const other = register.drafts[found];
    if (other !== undefined && asked.code !== undefined && other.key !== asked.name.key && !codeOnly) {
      builder.report({ severity: 'query', cell, code: 'nameDiffers', school: name.shown, other: other.name, schoolCode: asked.code });
    }
    return found;
  }

  /** There is a second school of the name: which one the records meant that told neither code nor town, nobody knows. */
  private doubtBare({ key, shown }: SchoolName): void {
    for (const { school, cell, fields } of this.bare.get(key) ?? []) {
      this.builder.leaveOut({ severity: 'error', cell, code: 'schoolAmbiguous', school: shown });
      this.builder.distrust(school, undefined, fields);
    }
    this.bare.delete(key);
  }

  private readInto(school: number, sources: RecordSources, row: number, memory: TableMemory, name: SchoolName, section: Stage | undefined, cell: CellRef): boolean {
    const { builder } = this;
    const draft = builder.register.drafts[school];
    if (draft === undefined) return false;
    builder.recall(school);
    const stageText = describe(sources, 'stage', row);
    const isWhole = isWholeSchool(stageText);
    const type = draft.type ?? schoolTypeOf(describe(sources, 'schoolType', row)) ?? typeFromName(name.key);
    const explicit = isWhole ? undefined : markedStage(sources, row, name, section, type);
    const key = `${school}@${explicit ?? ''}`;
    const first = memory.schools.get(key);
    if (first !== undefined) {
      const issue = repeatedSchool(sources, row, cell, first, name.shown);
      builder.leaveOut(issue);
      if (issue.code !== 'duplicateSchool') builder.distrust(school, explicit, sources.figures.map(({ field }) => field.id));
      return false;
    }
    memory.schools.set(key, cell);
    builder.noteSender(school, sources.view);
    describeSchool(draft, sources, row, builder.report, builder.factNoter(draft));
    // 学段 may name a type instead: 九年一贯制. A plain 小学 there is a stage, of whatever school.
    const typeAsStage = stageOf(stageText) === undefined ? schoolTypeOf(stageText) : undefined;
    if (typeAsStage !== undefined) builder.factNoter(draft)?.('schoolType', { value: typeAsStage, original: stageText, cell });
    draft.type ??= typeAsStage;
    if (stageText !== '' && !isWhole && stageOf(stageText) === undefined && typeAsStage === undefined) {
      const source = sources.describing.get('stage');
      if (source !== undefined) builder.report({ severity: 'query', cell: sources.view.ref(source.row ?? row, source.column), code: 'unknownWord', field: 'stage', text: stageText });
    }
    if (draft.type === undefined && !isUntold(describe(sources, 'schoolType', row))) this.inferType(school, name, explicit, cell);
    const known = builder.stagesOf(school);
    this.readFigures(school, sources, row, name, cell, isWhole && known.length > 0 ? { stages: known, own: undefined } : recordStages(sources, row, explicit, draft.type));
    return true;
  }

  private inferType(school: number, name: SchoolName, explicit: Stage | undefined, cell: CellRef): void {
    const draft = this.builder.register.drafts[school];
    const type = typeFromName(name.key);
    if (draft === undefined || type === undefined || this.inferred.has(school)) return;
    const stages = stagesOfType(type);
    if (explicit !== undefined && stages.length > 0 && !stages.includes(explicit)) return;
    this.inferred.add(school);
    draft.type = type;
    this.builder.factNoter(draft)?.('schoolType', { value: type, cell });
    this.builder.report({ severity: 'hint', cell, code: 'typeInferred', school: draft.name, type });
  }

  private readFigures(school: number, sources: RecordSources, row: number, name: SchoolName, cell: CellRef, record: RecordStages): void {
    const { builder } = this;
    const type = builder.register.drafts[school]?.type;
    const noStageExpected = type === 'special' || type === 'vocational';
    if (record.stages.length === 0 && !noStageExpected) builder.leaveOut({ severity: 'error', cell, code: 'stageMissing', school: name.shown });
    if (type !== undefined && !noStageExpected) {
      const strange = record.stages.find((stage) => !stagesOfType(type).includes(stage));
      if (strange !== undefined) builder.report({ severity: 'query', cell, code: 'stageMismatch', school: name.shown, type, stage: strange });
    }
    const units = new Map(record.stages.map((stage) => [stage, builder.unit(school, stage)] as const));
    for (const source of sources.figures) this.readFigure(school, sources, source, row, units, record.own, name);
    readBands(this.builder, school, sources, row, record);
  }

  private readFigure(school: number, sources: RecordSources, source: Source, row: number, units: ReadonlyMap<Stage, number>, own: Stage | undefined, name: SchoolName): void {
    const { builder } = this;
    const { view } = sources;
    const { field, column, exponent } = source;
    const at = rowOf(source, row);
    const owner = ownerOf(sources, source, row, name.key);
    if (owner.kind === 'school') {
      if (owner.isFirst) builder.readSchoolFigure(school, view, at, column, field, exponent);
      return;
    }
    if (isUnowned(owner, sources, source, row, field.id, builder.report)) return;
    const stage = source.stage ?? own;
    const unit = stage === undefined ? undefined : units.get(stage);
    if (unit !== undefined) builder.readUnitFigure(unit, view, at, column, field, exponent);
    else if (source.stage === undefined) builder.readSchoolFigure(school, view, at, column, field, exponent);
  }
}
