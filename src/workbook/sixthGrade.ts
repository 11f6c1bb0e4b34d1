import type { Stage } from '../standards/terms';
import type { DatasetBuilder } from './datasetBuilder';
import type { ListedSchool } from './listedSchools';
import { plain } from './plainText';
import type { RecordSources } from './recordSources';

/** A class whose grade alone does not tell its stage. */
export interface SixthClass {
  readonly row: number;
  readonly column: number;
  readonly listed: ListedSchool;
}

/** 五四学制 in a title or a sheet's name. */
const FIVE_FOUR = /五[·.、\-—]?四(?:学?制|分段)/u;
/** A fourth junior year exists under 五四学制 alone. */
const FOURTH_JUNIOR = /^初(?:四|中四|中四年级)/u;

/** Whether a grade stands for 五四学制. */
export const isFourthJunior = (grade: string): boolean => FOURTH_JUNIOR.test(plain(grade));

/**
 * Tells the stage of 六年级: that of a school which has only one; else primary (六三学制), unless the title says 五四学制 or the
 * list has classes that exist under it alone. In the last case the stage of a school with both is for a person to say.
 */
export class SixthGrade {
  private readonly stated: boolean;
  private seen = false;
  private readonly asked = new Set<string>();

  constructor(
    sources: RecordSources,
    title: string,
    private readonly builder: DatasetBuilder,
  ) {
    this.stated = FIVE_FOUR.test(plain(title)) || FIVE_FOUR.test(plain(sources.view.grid.sheet));
  }

  /** Notes that the list has a class of 五四学制. */
  note(): void {
    this.seen = true;
  }

  stageOf({ row, column, listed }: SixthClass, view: RecordSources['view']): Stage | undefined {
    if (listed.stage !== undefined) return listed.stage;
    if (this.stated) return 'junior';
    if (!this.seen) return 'primary';
    if (!this.asked.has(listed.name)) {
      this.asked.add(listed.name);
      this.builder.report({ severity: 'query', cell: view.ref(row, column), code: 'sixthGrade', school: listed.name });
    }
    return undefined;
  }
}
