import type { ClassRow, RoomRow } from '../../../src/core/dataset';
import type { ParameterValue } from '../../../src/standards/schema';
import type { SchoolType } from '../../../src/standards/terms';
import { build, datum, junior, primary } from '../build';
import type { Cell, SchoolSketch, Sketch } from '../build';
import { assessed, findingsOf, partOf } from '../judged';

const judged = (sketch: Sketch, rule: string, part: string, options: { profiles?: readonly string[]; parameters?: Record<string, ParameterValue> } = {}) => {
  const assessment = assessed(build(sketch), options);
  return { ...partOf(assessment, rule, part), findings: findingsOf(assessment, rule).filter((finding) => finding.part === part) };
};

describe('class size', () => {
  const exact = (pupils: Cell, more: Partial<ClassRow> = {}): ClassRow => ({ school: 0, schoolName: '一小', stage: 'primary', grade: '一年级', name: '1班', size: { kind: 'exact', pupils: datum(pupils) }, ...more });
  const bin = (low: number, high: number | undefined, classes: Cell, more: Partial<ClassRow> = {}): ClassRow => ({ school: 0, schoolName: '一小', stage: 'primary', size: { kind: 'bin', low, high, classes: datum(classes) }, ...more });
  const of = (classes: readonly ClassRow[], schools: readonly SchoolSketch[] = [primary('一小')]) => judged({ schools, classes }, 'G05', 'class');

  test.each([
    [45, 'met'],
    [46, 'notMet'],
    [null, 'unknown'],
    ['四十五', 'unknown'],
  ])('a primary class of %p is %s', (pupils, verdict) => {
    expect(of([exact(pupils)]).verdict).toBe(verdict);
  });

  test('a junior class may have 50', () => {
    const schools = [junior('一中')];
    expect(of([exact(50, { stage: 'junior' })], schools).verdict).toBe('met');
    expect(of([exact(51, { stage: 'junior' })], schools).verdict).toBe('notMet');
  });

  test('a class that names no stage takes that of a single-stage school; elsewhere the limits must agree', () => {
    const row = exact(48, { stage: undefined });
    expect(of([row], [junior('一中')]).verdict).toBe('met');
    const nine = { name: '实验学校', type: 'nineYear', units: { primary: { pupils: 9 }, junior: { pupils: 9 } } } as const;
    expect(of([row], [nine])).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'stageUnknown' }] });
    expect(of([{ ...row, size: { kind: 'exact', pupils: datum(45) } }], [nine]).verdict).toBe('met');
    expect(of([{ ...row, size: { kind: 'exact', pupils: datum(51) } }], [nine]).verdict).toBe('notMet');
  });

  test('a class of a complete middle school may be a senior one, which has no limit here', () => {
    const complete = { name: '三中', type: 'complete', units: { junior: { pupils: 600 } } } as const;
    expect(of([exact(60, { stage: undefined })], [complete]).verdict).toBe('unknown');
    expect(of([exact(60, { stage: 'junior' })], [complete]).verdict).toBe('notMet');
  });

  test.each([
    ['within', bin(41, 45, null), 'met'],
    ['beyond and empty', bin(46, 50, 0), 'met'],
    ['beyond', bin(46, 50, 2), 'notMet'],
    ['beyond and not filled in', bin(46, 50, null), 'unknown'],
    ['open above', bin(66, undefined, 1), 'notMet'],
    ['across the limit', bin(41, 50, 1), 'unknown'],
    ['across the limit and empty', bin(41, 50, 0), 'met'],
  ])('a bin %s', (_, row, verdict) => {
    expect(of([bin(26, 30, 10), row]).verdict).toBe(verdict);
  });

  test('a bin across the limit says so; bins not filled in are one finding a school', () => {
    expect(of([bin(26, 30, 9), bin(41, 50, 1)]).reasons).toEqual([{ code: 'binStraddlesLimit', low: 41, high: 50, limit: 45 }]);
    expect(of([bin(26, 30, 9), bin(46, 50, null), bin(51, 55, null), bin(56, 60, null)]).findings).toHaveLength(1);
  });

  test('no class data is unknown, for the county once or for each school without any', () => {
    expect(of([])).toMatchObject({ verdict: 'unknown', findings: [{ subject: { kind: 'county' }, issue: { reason: { code: 'missingField', field: 'classPupils' } } }] });
    const two = of([exact(30)], [primary('一小'), primary('二小')]);
    expect(two).toMatchObject({ verdict: 'unknown', findings: [{ subject: { kind: 'unit', school: '二小' } }] });
  });

  test('class data for fewer classes than there are leave it unknown, with both numbers', () => {
    const schools = [primary('一小', { pupils: 400, classes: 10 })];
    const short = of([exact(30), exact(31), exact(32)], schools);
    expect(short).toMatchObject({ verdict: 'unknown', tally: { unknown: 7 }, reasons: [{ code: 'classesMissing', school: '一小', known: 3, of: 10 }] });
    expect(short.findings).toMatchObject([{ subject: { kind: 'unit', school: '一小', stage: 'primary' }, cells: [{ sheet: '学段' }], issue: { reason: { code: 'classesMissing', known: 3, of: 10 } } }]);
    expect(of([bin(26, 30, 5), bin(46, 50, 0)], schools).reasons).toMatchObject([{ known: 5, of: 10 }]);
    expect(of([bin(26, 30, 10), bin(46, 50, 0)], schools)).toMatchObject({ verdict: 'met', findings: [] });
    expect(of([exact(46)], schools).verdict).toBe('notMet');
  });

  test('stage by stage where the number is given so, else over the whole school', () => {
    const of9 = (classes: { primary?: Cell; junior?: Cell; whole?: Cell }, rows: readonly ClassRow[]) => {
      const units = { primary: { pupils: 90, classes: classes.primary }, junior: { pupils: 90, classes: classes.junior } };
      return of(rows, [{ name: '一小', type: 'nineYear', units, whole: { classes: classes.whole } }]);
    };
    const two = [exact(30), exact(31, { name: '2班' })];
    const junior = exact(30, { stage: 'junior' });
    expect(of9({ primary: 2, junior: 2 }, [...two, junior]).findings).toMatchObject([{ subject: { stage: 'junior' }, issue: { reason: { known: 1, of: 2 } } }]);
    expect(of9({ whole: 4 }, [...two, junior]).findings).toMatchObject([{ subject: { kind: 'school' }, issue: { reason: { known: 3, of: 4 } } }]);
    expect(of9({ whole: 3 }, [...two, junior]).verdict).toBe('met');
    expect(of9({ primary: 2, junior: 1 }, [...two, exact(30, { stage: undefined })]).verdict).toBe('met');
    expect(of9({ primary: 2, junior: 2 }, [...two, exact(30, { stage: undefined })])).toMatchObject({ verdict: 'unknown', reasons: [{ known: 3, of: 4 }] });
  });

  test('several schools that fall short are summed up for the county', () => {
    const schools = [primary('一小', { pupils: 400, classes: 10 }), primary('二小', { pupils: 400, classes: 5 })];
    const rows = [exact(30), exact(30, { school: 1, schoolName: '二小' })];
    expect(of(rows, schools).reasons).toEqual([{ code: 'classesMissing', known: 2, of: 15 }]);
  });

  test('more classes than there are is a query; the classes are judged all the same', () => {
    const over = of([exact(30), exact(31, { name: '2班' })], [primary('一小', { pupils: 60, classes: 1 })]);
    expect(over).toMatchObject({ verdict: 'met', reasons: [], findings: [{ severity: 'query', issue: { code: 'classesExceed', known: 2, of: 1 } }] });
  });

  test('a class of a school that the list alone knows is judged too', () => {
    expect(of([exact(30), exact(60, { school: undefined, schoolName: '未知学校' })])).toMatchObject({ verdict: 'notMet', tally: { judged: 2, notMet: 1 } });
  });

  test('counts classes, not rows', () => {
    expect(of([bin(26, 30, 10), bin(51, 55, 3)])).toMatchObject({ tally: { judged: 13, notMet: 3, unknown: 0 }, findings: [{ issue: { code: 'classOverLimit', classes: 3, comparison: { value: 51, threshold: 45 } } }] });
  });
});

describe('school size', () => {
  const of = (type: SchoolType | undefined, pupils: Cell, more: Partial<SchoolSketch> = {}, profiles: readonly string[] = []) =>
    judged({ schools: [{ name: '一校', ...(type === undefined ? {} : { type }), units: { primary: { pupils } }, ...more }] }, 'G04', 'size', { profiles });

  test.each<[SchoolType | undefined, Cell, string]>([
    ['primary', 2000, 'met'],
    ['primary', 2001, 'notMet'],
    ['nineYear', 2500, 'met'],
    ['nineYear', 2501, 'notMet'],
    ['special', 9999, 'notApplicable'],
    [undefined, 2000, 'met'],
    [undefined, 2300, 'unknown'],
    ['primary', null, 'unknown'],
    ['primary', '#N/A', 'unknown'],
  ])('%s with %p pupils is %s', (type, pupils, verdict) => {
    expect(of(type, pupils).verdict).toBe(verdict);
  });

  test('the relief needs its profile and the school’s mark', () => {
    const old = { flags: { builtBy2010: true } };
    const migrants = { flags: { builtBy2010: false }, whole: { migrantPupils: 1200 } };
    expect(of('primary', 2400, old).verdict).toBe('notMet');
    expect(of('primary', 2400, old, ['relief-2019']).verdict).toBe('met');
    expect(of('primary', 2401, old, ['relief-2019']).verdict).toBe('notMet');
    expect(of('primary', 2399, migrants, ['relief-2019']).verdict).toBe('met');
    expect(of('primary', 2400, migrants, ['relief-2019']).verdict).toBe('notMet');
    expect(of('primary', 2300, {}, ['relief-2019'])).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'missingField', field: 'builtBy2010' }] });
    expect(of('primary', 1900, {}, ['relief-2019']).verdict).toBe('met');
    expect(of('primary', 2500, {}, ['relief-2019']).verdict).toBe('notMet');
  });
});

describe('special rooms', () => {
  const room = (purpose: 'music' | 'art', area: Cell, more: { count?: Cell; areaBelow?: number } = {}): RoomRow => {
    const { count = 1, ...rest } = more;
    return { school: 0, schoolName: '一小', purpose, area: datum(area), count: datum(count), ...rest };
  };
  const of = (classes: Cell, rooms: readonly RoomRow[], options: Parameters<typeof judged>[3] = {}, more: Partial<SchoolSketch> = {}) =>
    judged({ schools: [primary('一小', { pupils: 900, classes }, more)], rooms }, 'G03', 'rooms', options);

  test('facts, case H: 25 classes need three of each', () => {
    const rooms = (count: number) => [room('music', 96, { count }), room('art', 90, { count })];
    expect(of(25, rooms(3)).verdict).toBe('met');
    expect(of(25, rooms(2)).findings.map(({ issue }) => issue)).toMatchObject([
      { code: 'roomsShort', purpose: 'music', required: 3, qualified: 2, classes: 25, minimumArea: 96 },
      { code: 'roomsShort', purpose: 'art', required: 3, qualified: 2, minimumArea: 90 },
    ]);
    expect(of(24, rooms(2)).verdict).toBe('met');
  });

  test.each([
    ['a room just too small', [room('music', 95.9), room('art', 90)], 'notMet'],
    ['no art room beside a music room', [room('music', 100)], 'notMet'],
    ['an area not filled in', [room('music', null), room('art', 90)], 'unknown'],
    ['a band that reaches over the least area', [room('music', 73, { areaBelow: 100 }), room('art', 90)], 'unknown'],
    ['a band below the least area', [room('music', 73, { areaBelow: 96 }), room('art', 90)], 'notMet'],
    ['a band above it', [room('music', 96, { areaBelow: 999 }), room('art', 90)], 'met'],
    ['a band whose count is blank', [room('music', 96, { count: null }), room('art', 90)], 'unknown'],
    ['no list of rooms at all', [], 'unknown'],
  ])('%s', (_, rooms, verdict) => {
    expect(of(12, rooms).verdict).toBe(verdict);
  });

  test('classes that are unknown or none leave it unknown', () => {
    const rooms = [room('music', 96), room('art', 90)];
    expect(of(null, rooms).reasons).toMatchObject([{ code: 'badCell', field: 'classes' }]);
    expect(of(0, rooms).reasons).toEqual([{ code: 'outOfRange', field: 'classes', value: 0 }]);
  });

  test('a finding lists the cells of its own rooms; where there are none, that of the school', () => {
    const at = (row: number) => ({ sheet: '教室', row, column: 3 });
    const small = (purpose: 'music' | 'art', row: number): RoomRow => ({ ...room(purpose, 40), area: datum(40, at(row)) });
    const cells = (rooms: readonly RoomRow[]) => of(12, rooms, {}, { cell: at(0) }).findings.map((finding) => finding.cells);
    expect(cells([small('music', 1), small('art', 2)])).toEqual([[at(1)], [at(2)]]);
    expect(cells([small('music', 1)])).toEqual([[at(1)], [at(0)]]);
    expect(cells([])).toEqual([[at(0)]]);
  });

  test('counted together by parameter', () => {
    const options = { parameters: { roomCounting: 'combined' } };
    expect(of(24, [room('music', 96), room('art', 90)], options).verdict).toBe('met');
    expect(of(24, [room('music', 96), room('art', 90)]).verdict).toBe('notMet');
    expect(of(25, [room('music', 96), room('art', 90)], options).findings).toMatchObject([{ issue: { purpose: 'combined', required: 3, qualified: 2 } }]);
  });

  test('the relief: smaller rooms in schools built by 2016, unknown where that is not said and would matter', () => {
    const profiles = ['relief-2019'];
    const rooms = [room('music', 73), room('art', 67)];
    const flags = (builtBy2016: boolean) => ({ flags: { builtBy2016, maxClassBelow30Rural: false } });
    expect(of(12, rooms, {}, flags(true)).verdict).toBe('notMet');
    expect(of(12, rooms, { profiles }, flags(true)).verdict).toBe('met');
    expect(of(12, rooms, { profiles }, flags(false)).verdict).toBe('notMet');
    expect(of(12, rooms, { profiles })).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'missingField' }] });
    expect(of(12, [room('music', 96), room('art', 90)], { profiles }).verdict).toBe('met');
    expect(of(12, [room('music', 50), room('art', 50)], { profiles }).verdict).toBe('notMet');
  });
});

describe('funded head-count', () => {
  const of = (pupils: Cell, funded: Cell, more: Partial<SchoolSketch> = {}, parameters: Record<string, ParameterValue> = {}) =>
    judged({ schools: [primary('村小', { pupils }, { whole: { fundedHeadcount: funded }, ...more })] }, 'G06', 'headcount', { parameters });

  test.each<[Cell, Cell, string]>([
    [99, 100, 'met'],
    [99, 99, 'notMet'],
    [100, undefined, 'notApplicable'],
    [99, undefined, 'unknown'],
    [99, null, 'unknown'],
    [null, 100, 'unknown'],
    [0, 100, 'unknown'],
  ])('%p pupils funded as %p: %s', (pupils, funded, verdict) => {
    expect(of(pupils, funded).verdict).toBe(verdict);
  });

  test('the narrower reading, by parameter, still leaves out what the wider one does', () => {
    const parameters = { smallSchoolScope: 'villageAndPoints' };
    expect(of(50, 50, { region: 'township' }, parameters).verdict).toBe('notApplicable');
    expect(of(50, 50, { region: 'rural' }, parameters).verdict).toBe('notMet');
    expect(of(50, 50, {}, parameters)).toMatchObject({ verdict: 'unknown', reasons: [{ code: 'missingField', field: 'region' }] });
    expect(of(50, 100, {}, parameters).verdict).toBe('met');
  });
});
