import { Figures } from '../../../src/core/figures/figures';
import { isKnown } from '../../../src/core/figures/figure';
import type { Figure } from '../../../src/core/figures/figure';
import { FIELDS } from '../../../src/standards';
import { build } from '../build';
import type { SchoolSketch } from '../build';
import { PACK } from '../judged';

const figuresOf = (...schools: readonly SchoolSketch[]): Figures => new Figures(build({ schools }), FIELDS, PACK.split);

const read = (figure: Figure, record = 0): unknown => (isKnown(figure, record) ? figure.values[record] : figure.reasonAt(record));

const NINE: SchoolSketch = { name: '实验学校', type: 'nineYear', whole: { teachingArea: 23226 }, units: { primary: { pupils: 166 }, junior: { pupils: 210 } } };

describe('a whole-school figure', () => {
  test('is shared out by weighted pupils in a multi-stage school (facts, case B)', () => {
    const area = figuresOf(NINE).ofUnits('teachingArea', true);
    expect(read(area, 0)).toBeCloseTo(9711.627204030226, 9);
    expect(read(area, 1)).toBeCloseTo(13514.372795969774, 9);
  });

  test('gives way to the figure given by stage', () => {
    const units = { primary: { pupils: 166, teachingArea: 9000 }, junior: { pupils: 210 } };
    const area = figuresOf({ ...NINE, units }).ofUnits('teachingArea', true);
    expect(read(area, 0)).toBe(9000);
    expect(read(area, 1)).toBeCloseTo(13514.372795969774, 9);
  });

  test('is all the unit’s in a single-stage school', () => {
    const area = figuresOf({ name: '一小', type: 'primary', whole: { teachingArea: 5000 }, units: { primary: { pupils: 900 } } }).ofUnits('teachingArea', true);
    expect(read(area)).toBe(5000);
  });

  test('of a kind that is recorded by stage is not split', () => {
    const teachers = figuresOf({ ...NINE, whole: { backboneTeachers: 12 } }).ofUnits('backboneTeachers', false);
    expect(read(teachers, 1)).toEqual({ code: 'missingField', field: 'backboneTeachers', stage: 'junior' });
  });

  test('counts senior pupils in a complete middle school, and needs them', () => {
    const complete: SchoolSketch = { name: '三中', type: 'complete', whole: { sportArea: 22000, seniorPupils: 500 }, units: { junior: { pupils: 600 } } };
    expect(read(figuresOf(complete).ofUnits('sportArea', true))).toBeCloseTo(11000, 9);
    expect(read(figuresOf({ ...complete, whole: { sportArea: 22000 } }).ofUnits('sportArea', true))).toEqual({ code: 'splitImpossible', school: '三中', field: 'sportArea' });
  });

  test('of a school whose type is unknown is nobody’s', () => {
    const area = figuresOf({ name: '新校', whole: { teachingArea: 1 }, units: { primary: { pupils: 9 } } }).ofUnits('teachingArea', true);
    expect(read(area)).toEqual({ code: 'schoolTypeUnknown', school: '新校' });
  });

  test('cannot be shared out while a stage’s pupils are unknown', () => {
    const area = figuresOf({ ...NINE, units: { primary: { pupils: 166 }, junior: { pupils: null } } }).ofUnits('teachingArea', true);
    expect(read(area, 0)).toEqual({ code: 'splitImpossible', school: '实验学校', field: 'teachingArea' });
  });

  test('that concerns one stage alone is that stage’s', () => {
    const graduates = figuresOf({ ...NINE, whole: { graduates: 70 } }).ofUnits('graduates', false);
    expect(read(graduates, 1)).toBe(70);
    expect(read(graduates, 0)).toEqual({ code: 'missingField', field: 'graduates', stage: 'primary' });
  });

  test('two campuses of one stage share its part by pupils', () => {
    const dataset = build({ schools: [{ ...NINE, units: { primary: { pupils: 100 }, junior: { pupils: 210 } } }] });
    const extended = {
      ...dataset,
      units: {
        length: 3,
        school: Int32Array.of(0, 0, 0),
        stage: Uint8Array.of(0, 1, 0),
        figures: new Map([['pupils', { values: Float64Array.of(100, 210, 66), states: new Uint8Array(3), cellAt: () => undefined }]]),
      },
    };
    const area = new Figures(extended, FIELDS, PACK.split).ofUnits('teachingArea', true);
    expect(Number(read(area, 0)) + Number(read(area, 2))).toBeCloseTo(9711.627204030226, 9);
    expect(Number(read(area, 0)) / Number(read(area, 2))).toBeCloseTo(100 / 66, 12);
  });
});

describe('a figure computed from others', () => {
  const degrees = { juniorCollegeTeachers: 10, bachelorTeachers: 20, masterTeachers: 3, doctorTeachers: 0 };

  test('by the formula of the stage', () => {
    const qualified = figuresOf({ ...NINE, units: { primary: { pupils: 166, ...degrees }, junior: { pupils: 210, ...degrees } } }).ofUnits('qualifiedTeachers', false);
    expect([read(qualified, 0), read(qualified, 1)]).toEqual([33, 23]);
  });

  test('only where it is not given', () => {
    const units = { primary: { pupils: 1, qualifiedTeachers: 40, ...degrees } };
    expect(read(figuresOf({ name: '一小', type: 'primary', units }).ofUnits('qualifiedTeachers', false))).toBe(40);
  });

  test('never takes a blank for 0', () => {
    const units = { primary: { pupils: 1, ...degrees, masterTeachers: null } };
    expect(read(figuresOf({ name: '一小', type: 'primary', units }).ofUnits('qualifiedTeachers', false))).toMatchObject({
      code: 'badCell',
      field: 'masterTeachers',
      state: 'blank',
      cell: { sheet: '学段' },
    });
  });

  test('a text in its place is not passed over', () => {
    const units = { primary: { pupils: 1, qualifiedTeachers: '若干', ...degrees } };
    expect(read(figuresOf({ name: '一小', type: 'primary', units }).ofUnits('qualifiedTeachers', false))).toMatchObject({ code: 'badCell', state: 'text', original: '若干' });
  });

  test('a difference below 0 is out of range', () => {
    const units = { primary: { pupils: 1, teachingAreaGross: 100, indoorSportsArea: 200 } };
    expect(read(figuresOf({ name: '一小', type: 'primary', units }).ofUnits('teachingArea', true))).toEqual({ code: 'outOfRange', field: 'teachingArea', value: -100 });
  });

  test('its trace names the arithmetic and the cells', () => {
    const units = { primary: { pupils: 1, teachingAreaGross: 500, indoorSportsArea: 200 } };
    const { operand, steps } = figuresOf({ name: '一小', type: 'primary', units }).ofUnits('teachingArea', true).traceAt(0);
    expect(operand).toMatchObject({ name: 'teachingArea', value: 300, cells: [{ column: 1 }, { column: 2 }] });
    expect(steps).toMatchObject([{ kind: 'sum', plus: [{ name: 'teachingAreaGross', value: 500 }], minus: [{ name: 'indoorSportsArea', value: 200 }] }]);
  });
});

describe('a school’s figure', () => {
  test('is the sum of its units before the school’s own, which may count seniors', () => {
    expect(read(figuresOf({ ...NINE, whole: { pupils: 999 } }).ofSchools('pupils'))).toBe(376);
  });

  test('is the school’s own where a unit has none', () => {
    expect(read(figuresOf({ ...NINE, whole: { classes: 24 } }).ofSchools('classes'))).toBe(24);
  });

  test('is unknown where one unit’s is', () => {
    const units = { primary: { pupils: 166, classes: 12 }, junior: { pupils: 210, classes: '十' } };
    expect(read(figuresOf({ ...NINE, whole: {}, units }).ofSchools('classes'))).toMatchObject({ code: 'badCell', state: 'text' });
    expect(read(figuresOf({ ...NINE, whole: {}, units: { primary: { classes: 12 }, junior: {} } }).ofSchools('classes'))).toEqual({ code: 'missingField', field: 'classes', stage: 'junior' });
  });

  test('a finished rate is never added up over units', () => {
    const units = { primary: { trainingFundsShare: 0.05 }, junior: { trainingFundsShare: 0.06 } };
    expect(read(figuresOf({ ...NINE, units }).finishedOfSchools('trainingFundsShare'))).toEqual({ code: 'missingField', field: 'trainingFundsShare' });
    expect(read(figuresOf({ name: '一小', type: 'primary', units: { primary: { trainingFundsShare: 0.05 } } }).finishedOfSchools('trainingFundsShare'))).toBe(0.05);
  });
});
