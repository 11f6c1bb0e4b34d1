import type { Stage } from '../standards/terms';
import type { DatasetBuilder } from './datasetBuilder';
import { reportOutside, schoolNamedOutside, type OutsideName } from './namedOutside';
import { oneLine } from './plainText';
import { describe, type RecordSources } from './recordSources';
import { remembered } from './remembered';
import { readSchoolName, stagesOfType, typeFromName } from './schoolName';
import { schoolCode } from './schoolRegister';
import type { MappedTable } from './mappedTable';

/** The school a listed class or room belongs to. */
export interface ListedSchool {
  readonly school: number | undefined;
  readonly name: string;
  /** The stage that the name's suffix, the title, or the school's only unit tells. */
  readonly stage: Stage | undefined;
}

/** Finds the schools of a list among those of the school tables; a list for one school is named by its title, its sheet, its file or the file's other sheets. */
export class ListedSchools {
  private readonly reported = new Set<string>();
  private readonly nameOf = remembered(readSchoolName);
  private readonly whole: ListedSchool;
  private readonly block: MappedTable['block'];
  /** What tells of which school the whole list is, if the list itself does not. */
  private readonly outside: OutsideName | undefined;
  private previous: { readonly row: number; readonly listed: ListedSchool } | undefined;

  constructor(
    table: MappedTable,
    private readonly sources: RecordSources,
    private readonly builder: DatasetBuilder,
  ) {
    const { register } = builder;
    const { title, view } = table.block;
    const named = register.namedIn(title) ?? register.namedIn(view.grid.sheet);
    const outside = named === undefined ? schoolNamedOutside(table.block) : undefined;
    // A column of names that was left blank is an omission; a list without one is about whom the file is about.
    const sole = named === undefined && outside === undefined && !sources.describing.has('schoolName') ? builder.onlySchoolOf(view) : undefined;
    const found = outside === undefined ? undefined : register.find({ name: readSchoolName(outside.name), code: undefined, town: undefined });
    const school = named ?? sole ?? (typeof found === 'number' ? found : undefined);
    const name = school === undefined ? oneLine(outside?.name ?? '') : (register.drafts[school]?.name ?? '');
    this.outside = outside ?? (sole === undefined ? undefined : { name, by: 'only' });
    this.block = table.block;
    this.whole = { school, name, stage: this.stageOf(school, undefined, readSchoolName(name).key) };
  }

  of(row: number): ListedSchool {
    const { sources, builder } = this;
    const text = describe(sources, 'schoolName', row);
    const code = schoolCode(describe(sources, 'schoolCode', row));
    if (text === '' && code === undefined) {
      if (this.whole.school !== undefined) {
        const { outside } = this;
        if (outside !== undefined) this.once('\noutside', () => reportOutside(this.block, outside, builder.report));
        return this.whole;
      }
      if (this.previous !== undefined && this.previous.row < row) return this.carried(row, this.previous.listed);
      this.missing(row, this.whole.name);
      return this.whole;
    }
    const name = this.nameOf(text);
    const town = describe(sources, 'town', row);
    const found = builder.register.find({ name, code, town: town === '' ? undefined : town });
    if (found === 'ambiguous') this.once(name.key, () => builder.report({ severity: 'error', cell: this.cell(row), code: 'schoolAmbiguous', school: name.shown }));
    if (found === undefined) this.missing(row, name.shown);
    const school = typeof found === 'number' ? found : undefined;
    const listed = { school, name: school === undefined ? name.shown : (builder.register.drafts[school]?.name ?? name.shown), stage: this.stageOf(school, name.stage, name.key) };
    this.previous = { row, listed };
    return listed;
  }

  /** A name written once over the rows of its school, without a merge. */
  private carried(row: number, listed: ListedSchool): ListedSchool {
    this.once('\ncarried', () => this.builder.report({ severity: 'hint', cell: this.cell(row), code: 'schoolCarried', school: listed.name }));
    return listed;
  }

  private stageOf(school: number | undefined, suffix: Stage | undefined, key: string): Stage | undefined {
    if (suffix !== undefined) return suffix;
    const named = typeFromName(key);
    const stages = school !== undefined ? this.builder.stagesOf(school) : named === undefined ? [] : stagesOfType(named);
    return stages.length === 1 ? stages[0] : this.sources.stage;
  }

  /** Asked once a name; not at all where there is no school table to be missing from. */
  private missing(row: number, name: string): void {
    const { builder } = this;
    if (name === '') this.once('', () => builder.report({ severity: 'error', cell: this.cell(row), code: 'listedSchoolMissing' }));
    else if (builder.register.drafts.length > 0) this.once(name, () => builder.report({ severity: 'query', cell: this.cell(row), code: 'schoolUnknown', school: name }));
  }

  private once(key: string, report: () => void): void {
    if (this.reported.has(key)) return;
    this.reported.add(key);
    report();
  }

  private cell(row: number): ReturnType<RecordSources['view']['ref']> {
    return this.sources.view.ref(row, this.sources.describing.get('schoolName')?.column ?? 0);
  }
}
