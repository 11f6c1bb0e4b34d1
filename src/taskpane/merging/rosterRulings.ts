import type { SchoolRef } from '../../workbook/dispute';
import type { RosterPair, RosterReport } from '../../workbook/merging/rosterReport';
import { schoolKey } from '../../workbook/merging/sameSchool';

/** What a person said of a listed school and one that was sent under a name like it. Schools by their keys, which last from run to run. */
export interface RosterRuling {
  readonly listed: string;
  readonly school: string;
  readonly same: boolean;
}

/** A ruling about a pair; it takes the place of an earlier one about the listed school. */
export const ruledPair = (rulings: readonly RosterRuling[], { listed, school }: Pick<RosterPair, 'listed' | 'school'>, same: boolean): readonly RosterRuling[] => {
  const ruling: RosterRuling = { listed: schoolKey(listed), school: schoolKey(school), same };
  return [...rulings.filter((one) => one.listed !== ruling.listed || one.school !== ruling.school), ruling];
};

/** The report with what was ruled about likely pairs: the same school was sent under another name, or one is missing and the other not on the list. */
export const applyRulings = (report: RosterReport, rulings: readonly RosterRuling[]): RosterReport => {
  const rulingAbout = ({ listed, school }: { readonly listed: SchoolRef; readonly school: SchoolRef }): boolean | undefined =>
    rulings.find((one) => one.listed === schoolKey(listed) && one.school === schoolKey(school))?.same;
  const same = report.likely.filter((pair) => rulingAbout(pair) === true);
  const other = report.likely.filter((pair) => rulingAbout(pair) === false);
  return {
    ...report,
    sent: [...report.sent, ...same],
    renamed: [...report.renamed, ...same],
    missing: [...report.missing, ...other.map(({ listed }) => listed)],
    unlisted: [...report.unlisted, ...other.map(({ school }) => school)],
    likely: report.likely.filter((pair) => rulingAbout(pair) === undefined),
  };
};
