import type { SampleCell, SampleSheet } from './sampleWorkbook';
import type { SampleSchool, SampleStage, Staff } from './school';

type Cell = (school: SampleSchool) => SampleCell;
interface Heading {
  readonly group?: string;
  readonly label: string;
  readonly cell: Cell;
  readonly total?: boolean;
}

const ofStage = (stage: SampleStage, figure: keyof Staff): Cell => (school) => school.stages.get(stage)?.[figure] ?? null;
const classCount = (stage: SampleStage): Cell => (school) => school.classes.filter((one) => one.stage === stage).length || null;
const yesNo = (answer: boolean): string => (answer ? '是' : '否');
const byStage = (group: string, figure: keyof Staff): readonly Heading[] =>
  (['小学', '初中'] as const).map((stage) => ({ group, label: stage, cell: ofStage(stage, figure), total: true }));
const onlyJunior = (cell: Cell): Cell => (school) => (school.stages.has('初中') ? cell(school) : null);

/** Two heading rows: a group over its stages, or one heading over both rows. */
export const SCHOOL_HEADINGS: readonly Heading[] = [
  { label: '学校代码', cell: ({ code }) => code },
  { label: '学校名称', cell: ({ name }) => name },
  { label: '办学类型', cell: ({ type }) => type },
  { label: '所在乡镇', cell: ({ town }) => town },
  { label: '城乡类型', cell: ({ region }) => region },
  { label: '举办者类型', cell: () => 7 },
  { label: '是否寄宿制', cell: ({ boarding }) => yesNo(boarding) },
  ...byStage('在校生数', 'pupils'),
  { group: '在校生数', label: '高中', cell: ({ seniorPupils }) => seniorPupils || null, total: true },
  { group: '班级数', label: '小学', cell: classCount('小学'), total: true },
  { group: '班级数', label: '初中', cell: classCount('初中'), total: true },
  ...byStage('高于规定学历教师数', 'qualified'),
  ...byStage('县级及以上骨干教师数', 'backbone'),
  ...byStage('体育、艺术专任教师数', 'peArt'),
  ...byStage('专任教师数', 'fullTime'),
  { label: '教学及辅助用房面积（㎡）', cell: ({ teachingArea }) => teachingArea, total: true },
  { label: '体育运动场馆面积（㎡）', cell: ({ sportArea }) => sportArea, total: true },
  { label: '教学仪器设备值（万元）', cell: ({ equipment }) => equipment, total: true },
  { label: '网络多媒体教室数（间）', cell: ({ multimedia }) => multimedia, total: true },
  { label: '持有教师资格证的专任教师人数', cell: ({ certified }) => certified, total: true },
  { label: '近5年培训满360学时专任教师人数', cell: ({ trained }) => trained, total: true },
  { label: '公用经费预算总额（万元）', cell: ({ budget }) => budget, total: true },
  { label: '教师培训经费预算总额（万元）', cell: ({ training }) => training, total: true },
  { label: '核定公用经费人数', cell: ({ funded }) => funded, total: true },
  ...byStage('家庭住址在划片范围内的在校学生人数', 'zone'),
  { label: '本届毕业学生人数', cell: onlyJunior(({ graduates }) => graduates), total: true },
  { label: '毕业年级初一时在校学生数', cell: onlyJunior(({ entrants }) => entrants), total: true },
  { label: '三年转入学生数', cell: onlyJunior(({ movedIn }) => movedIn), total: true },
  { label: '三年转出学生数', cell: onlyJunior(({ movedOut }) => movedOut), total: true },
  { label: '三年死亡学生数', cell: onlyJunior(() => 0), total: true },
  { label: '是否2010年及之前规划并建成', cell: ({ builtBy2010 }) => yesNo(builtBy2010) },
  { label: '是否2016年及之前规划并建成', cell: ({ builtBy2016 }) => yesNo(builtBy2016) },
];

export const SCHOOL_SHEET = '学校基本情况';
/** Rows before the first school: title, two heading rows. */
export const SCHOOL_FIRST_ROW = 3;

/** The column of a heading, for putting a fault into a cell. */
export const schoolColumn = (label: string, group?: string): number => {
  const column = SCHOOL_HEADINGS.findIndex((heading) => heading.label === label && heading.group === group);
  if (column < 0) throw new Error(`no such heading: ${group ?? ''} ${label}`);
  return column;
};

const headingMerges = (): { top: number; left: number; bottom: number; right: number }[] => {
  const merges = [];
  for (let column = 0; column < SCHOOL_HEADINGS.length; column += 1) {
    const { group } = SCHOOL_HEADINGS[column] ?? {};
    if (group === undefined) {
      merges.push({ top: 1, left: column, bottom: 2, right: column });
      continue;
    }
    let last = column;
    while (SCHOOL_HEADINGS[last + 1]?.group === group) last += 1;
    merges.push({ top: 1, left: column, bottom: 1, right: last });
    column = last;
  }
  return merges;
};

/** One row a school; stages side by side under merged headings, a total row and a note below. */
export const schoolSheet = (schools: readonly SampleSchool[], overrides: ReadonlyMap<string, SampleCell>): SampleSheet => {
  const body = schools.map((school, index) =>
    SCHOOL_HEADINGS.map((heading, column) => overrides.get(`${SCHOOL_FIRST_ROW + index},${column}`) ?? heading.cell(school)),
  );
  const sum = (column: number): number =>
    Math.round(body.reduce((total, row) => total + (typeof row[column] === 'number' ? row[column] : 0), 0) * 100) / 100;
  const totals = SCHOOL_HEADINGS.map((heading, column) => (column === 1 ? '合计' : heading.total === true ? sum(column) : null));
  const group = SCHOOL_HEADINGS.map((heading, column) =>
    heading.group === undefined ? heading.label : SCHOOL_HEADINGS[column - 1]?.group === heading.group ? null : heading.group,
  );
  return {
    name: SCHOOL_SHEET,
    rows: [
      ['青川合成县义务教育学校基本情况（合成数据）'],
      group,
      SCHOOL_HEADINGS.map((heading) => (heading.group === undefined ? null : heading.label)),
      ...body,
      totals,
      ['注：本表为合成数据，学校与数字均为虚构。'],
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: SCHOOL_HEADINGS.length - 1 }, ...headingMerges()],
    headingRows: 3,
    columnWidths: SCHOOL_HEADINGS.map((_, column) => (column === 1 ? 22 : column < 3 ? 14 : 11)),
  };
};
