import fc from 'fast-check';
import { SEVERITIES } from '../../../src/standards/terms';
import { build, junior, primary } from '../build';
import { PACK, assessed, findingsOf } from '../judged';

/** The findings of one check over school sketches. */
const found = (check: string, ...sketch: Parameters<typeof build>) => findingsOf(assessed(build(...sketch)), check);

test('a finding shows both figures and their cells, the part first, and who is to put it right', () => {
  const [finding, ...others] = found('D02', { schools: [primary('一小', { pupils: 500, fullTimeTeachers: 30, certifiedTeachers: 31 }, { code: '001' })] });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    id: 'D02/D02/inconsistent/001:primary',
    subject: { kind: 'unit', school: '一小', stage: 'primary' },
    severity: 'error',
    verdict: 'unknown',
    issue: { relation: { kind: 'atMost', left: { figures: { plus: ['certifiedTeachers'] }, value: 31, unit: 'people' }, right: { value: 30 } } },
    cells: [{ sheet: '学段', row: 0, column: 2 }, { sheet: '学段', row: 0, column: 1 }],
    departments: ['education', 'hr'],
  });
});

test('a sum points at all its cells, and is found where it is given for the school as a whole', () => {
  const whole = { juniorCollegeTeachers: 10, bachelorTeachers: 19, masterTeachers: 1, doctorTeachers: 1, fullTimeTeachers: 30 };
  const [finding] = found('D04', { schools: [{ name: '实验学校', type: 'nineYear', whole, units: { primary: { pupils: 300 }, junior: { pupils: 200 } } }] });
  expect(finding?.subject).toEqual({ kind: 'school', school: '实验学校' });
  expect(finding?.cells.map(({ sheet, column }) => [sheet, column])).toEqual([0, 1, 2, 3, 4].map((column) => ['学校', column]));
  expect(finding?.issue).toMatchObject({ relation: { left: { value: 31 }, right: { value: 30 } } });
});

test('the identity of a finding does not hang on rows or values', () => {
  const row = (certifiedTeachers: number) => ({ pupils: 500, fullTimeTeachers: 30, certifiedTeachers });
  const before = found('D02', { schools: [primary('一小', row(31)), primary('二小', row(33))] });
  const after = found('D02', { schools: [junior('一中', row(30)), primary('二小', row(40)), primary('一小', row(35))] });
  expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
});

test('areas that differ by the last bits of a sum are equal', () => {
  expect(0.1 + 0.2).toBeGreaterThan(0.3);
  expect(found('D06', { schools: [primary('一小', { pupils: 500, indoorSportsArea: 0.1 + 0.2, teachingAreaGross: 0.3 })] })).toEqual([]);
});

test('a figure that is computed is compared like one that is given', () => {
  const computed = { pupils: 500, peTeachers: 4, musicTeachers: 3, artTeachers: 3, artsTeachers: 1, fullTimeTeachers: 10 };
  const [finding] = found('D05', { schools: [primary('一小', computed)] });
  expect(finding?.issue).toMatchObject({ relation: { left: { figures: { plus: ['peArtTeachers'] }, value: 11 } } });
});

test('a school whose stage is wrong is not asked about again as a whole', () => {
  const wrong = { pupils: 300, fullTimeTeachers: 10, certifiedTeachers: 11 };
  const schools = [{ name: '实验学校', type: 'nineYear', whole: { fullTimeTeachers: 20, certifiedTeachers: 22 }, units: { primary: wrong, junior: { pupils: 200 } } }] as const;
  expect(found('D02', { schools }).map(({ subject }) => subject.kind)).toEqual(['unit']);
});

test('every finding of a check has its severity, and each of the three is in use', () => {
  expect(new Set(PACK.checks?.map(({ severity }) => severity))).toEqual(new Set(SEVERITIES));
});

const cell = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null });

test('a part above its whole is found at every stage of every school, and nowhere else', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('primary', 'junior'), cell, cell), { maxLength: 30 }), (rows) => {
      const schools = rows.map(([stage, trainedTeachers, fullTimeTeachers], at) => (stage === 'primary' ? primary : junior)(`第${at}校`, { pupils: 100, trainedTeachers, fullTimeTeachers }));
      const wrong = rows.flatMap(([, part, whole], at) => (part !== null && whole !== null && part > whole ? [`第${at}校`] : []));
      expect(found('D03', { schools }).map(({ subject }) => (subject.kind === 'unit' ? subject.school : subject.kind))).toEqual(wrong);
    }),
  ));

test('parts within their wholes, however they are shared out over stages and schools, are never doubted', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ part: fc.tuple(fc.nat(20), fc.nat(20)), more: fc.tuple(fc.nat(20), fc.nat(20)), partBySchool: fc.boolean(), wholeBySchool: fc.boolean() }), { maxLength: 10 }),
      (rows) => {
        const schools = rows.map(({ part, more, partBySchool, wholeBySchool }, at) => {
          const whole = [part[0] + more[0], part[1] + more[1]] as const;
          const unit = (n: 0 | 1) => ({ pupils: 100, ...(partBySchool ? {} : { trainedTeachers: part[n] }), ...(wholeBySchool ? {} : { fullTimeTeachers: whole[n] }) });
          const own = { ...(partBySchool ? { trainedTeachers: part[0] + part[1] } : {}), ...(wholeBySchool ? { fullTimeTeachers: whole[0] + whole[1] } : {}) };
          return { name: `第${at}校`, type: 'nineYear' as const, units: { primary: unit(0), junior: unit(1) }, whole: own };
        });
        expect(found('D03', { schools })).toEqual([]);
      },
    ),
  ));

test('a signal stops between checks', () => {
  const controller = new AbortController();
  controller.abort(new Error('stopped'));
  expect(() => assessed(build({}), { signal: controller.signal })).toThrow('stopped');
});
