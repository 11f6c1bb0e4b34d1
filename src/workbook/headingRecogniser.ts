import { namesClasses, readClassBin, readClassColumn, readRoomBand } from './bands';
import type { FieldIndex } from './fieldIndex';
import { CERTAIN, matchHeading, type Candidate } from './headingMatch';
import { readHeading, type Heading } from './headingText';
import { withoutYear } from './headingYear';
import { layoutRole } from './layoutWords';
import { plain } from './plainText';
import { stageHeading } from './words';

/** No heading of any form is longer; a longer text is prose. */
const LONGEST_HEADING = 160;

/** Fields that say which school a record is about. */
const NAMING = ['schoolName', 'schoolCode'];

/** Fields that say what a record of a list is. */
const SUBJECTS = [...NAMING, 'className', 'grade', 'roomName'];

/** A heading taken apart, and the fields it may mean. */
export interface MatchedHeading {
  readonly heading: Heading;
  readonly candidates: readonly Candidate[];
  /** The year it names beside a figure: 2023年在校生数. */
  readonly year?: number;
}

/** Recognises headings, each distinct text once. */
export class HeadingRecogniser {
  private readonly known = new Map<string, boolean>();
  private readonly matched = new Map<string, MatchedHeading>();

  constructor(readonly index: FieldIndex) {}

  /** Whether a single text is a heading beyond doubt, so that a row of such texts is a heading row. */
  knows(text: string): boolean {
    const seen = this.known.get(text);
    if (seen !== undefined) return seen;
    const known = this.decide(text);
    this.known.set(text, known);
    return known;
  }

  /** A text that groups the columns beneath it by stage. */
  isStage(text: string): boolean {
    return stageHeading(plain(text)) !== undefined;
  }

  /** Whether the heading is that of the schools' names or codes. */
  namesSchool(text: string): boolean {
    return this.match([text]).candidates.some(({ field, score }) => score >= CERTAIN && NAMING.includes(field.id));
  }

  /** Whether the heading says what the records of a table are: schools, classes, rooms. */
  namesSubject(text: string): boolean {
    return this.match([text]).candidates.some(({ field, score }) => score >= CERTAIN && SUBJECTS.includes(field.id));
  }

  /** Whether the heading is that of numbers beyond doubt, or of a class or a bin of classes. */
  isFigure(levels: readonly string[]): boolean {
    const plainLevels = levels.map(plain);
    return this.match(levels).candidates.some(({ field, score }) => score >= CERTAIN && field.type === 'number') || readClassBin(plainLevels) !== undefined || readClassColumn(plainLevels) !== undefined;
  }

  /** Whether the text names a figure or a fact of a record, so that it may be an item of a form. */
  isItem(text: string): boolean {
    return this.knows(text) && this.match([text]).candidates.some(({ field, score }) => score >= CERTAIN && field.scope !== 'class' && field.scope !== 'room');
  }

  /** Takes the heading apart and finds the fields it may mean. */
  match(levels: readonly string[]): MatchedHeading {
    const key = levels.join('\n');
    const seen = this.matched.get(key);
    if (seen !== undefined) return seen;
    const heading = readHeading(levels);
    const plainly = { heading, candidates: levels.some((level) => level.length > LONGEST_HEADING) ? [] : matchHeading(heading, this.index) };
    const result = (plainly.candidates[0]?.score ?? 0) >= CERTAIN ? plainly : (this.ofYear(levels, heading) ?? plainly);
    this.matched.set(key, result);
    return result;
  }

  /** A figure's heading with a year beside it, if it is certain without. */
  private ofYear(levels: readonly string[], { text }: Heading): MatchedHeading | undefined {
    const dated = withoutYear(levels);
    if (dated === undefined || dated.levels.length === 0) return undefined;
    const { heading, candidates } = this.match(dated.levels);
    const figures = candidates.filter(({ field, score }) => field.type === 'number' && score >= CERTAIN);
    return figures.length === 0 ? undefined : { heading: { ...heading, text }, candidates: figures, year: dated.year };
  }

  private decide(text: string): boolean {
    if (text.length > LONGEST_HEADING) return false;
    const heading = readHeading([text]);
    const key = heading.keys.join('').replace(/^其中/u, '');
    if (key === '') return false;
    if (layoutRole(key) !== undefined || this.index.named(key).length > 0) return true;
    const levels = [plain(text)];
    if ((readClassBin(levels) !== undefined && namesClasses(levels)) || readRoomBand(levels) !== undefined) return true;
    const dated = withoutYear([text])?.levels[0];
    if (dated !== undefined) return this.knows(dated) && this.isFigure([text]);
    // Resemblance is costly and proves nothing; only the cheap certain ways are tried here.
    return this.index.counted(key).length === 1 || (/^(?:小学|初中|初级中学|全县|全校|学校|本校)/u.test(key) && matchHeading(heading, this.index).some(({ score }) => score >= CERTAIN));
  }
}
