import type { RosterReport } from './rosterReport';
import { rulingsBySchool, type SchoolRuling } from './schoolRuling';

/** The report with what was ruled about likely pairs: the same school was sent under another name, or one is missing and the other not on the list. */
export const ruledRoster = (report: RosterReport, rulings: readonly SchoolRuling[]): RosterReport => {
  const about = rulingsBySchool(rulings);
  const judged = report.likely.map((pair) => ({ pair, same: about({ one: pair.listed, other: pair.school })?.same }));
  const same = judged.flatMap(({ pair, same: isSame }) => (isSame === true ? [pair] : []));
  const other = judged.flatMap(({ pair, same: isSame }) => (isSame === false ? [pair] : []));
  return {
    ...report,
    sent: [...report.sent, ...same],
    renamed: [...report.renamed, ...same],
    missing: [...report.missing, ...other.map(({ listed }) => listed)],
    unlisted: [...report.unlisted, ...other.map(({ school }) => school)],
    likely: judged.flatMap(({ pair, same: isSame }) => (isSame === undefined ? [pair] : [])),
  };
};
