import { assess } from '../../../src/core';
import { DEFAULT_PACK, FIELDS, loadPack } from '../../../src/standards';
import { readWorkbook } from '../../../src/workbook';
import { candidateKey, type Decision } from '../../../src/workbook/merging/decision';
import { readDecisions } from '../../../src/report/merged/conflictSheet';
import { sheet, unitFigure } from '../../workbook/sheets';
import { file, merge } from '../../workbook/merging/files';
import { canonical } from './canonical';
import { modelOf, throughFile } from './merged';

const schools = file('县.xlsx', [sheet([['学校名称', '学校类型', '在校生数', '教学仪器设备资产值（万元）'], ['甲小学', '小学', 500, 250_000], ...['乙', '丙', '丁', '戊', '己'].map((name) => [`${name}小学`, '小学', 500, 25])])]);
const equipment = (reading: Parameters<typeof unitFigure>[0]) => unitFigure(reading, '甲小学', 'primary', 'equipmentValue');

test('money in a doubtful unit is decided beside what files say differently, and the merged workbook keeps it', async () => {
  const open = await merge([schools]);
  const [conflict] = open.conflicts;
  expect(open.conflicts.map(({ field, isDecided, candidates }) => [field, isDecided, candidates.map(({ value, original }) => [value, original])])).toEqual([['equipmentValue', false, [[2_500_000_000, '250000万元'], [250_000, '250000元']]]]);
  const undecided = await throughFile(modelOf(open));
  expect(canonical(readWorkbook(undecided, { fields: FIELDS }).dataset)).toEqual(canonical(open.reading.dataset));

  const candidates = (conflict?.candidates ?? []).map(candidateKey);
  for (const candidate of candidates) {
    const decision: Decision = { school: { name: '甲小学' }, stage: 'primary', field: 'equipmentValue', candidates, choice: { kind: 'candidate', candidate } };
    const decided = await merge([schools], { decisions: [decision] });
    expect(equipment(decided.reading)).toBe(candidate.value);
    expect(decided.reading.issues).toEqual([]);
    const back = await throughFile(modelOf(decided, { decisions: [decision] }));
    expect(readDecisions(back, FIELDS)).toEqual([decision]);
    expect(equipment(readWorkbook(back, { fields: FIELDS }))).toBe(candidate.value);
  }
});

test('until then the indicator of that school cannot be judged, for that reason', async () => {
  const { reading } = await merge([schools]);
  const { units, findings } = assess(reading.dataset, loadPack(DEFAULT_PACK), { date: '2026-05-01', fields: FIELDS });
  const school = reading.dataset.schools.findIndex(({ name }) => name === '甲小学');
  const unit = reading.dataset.units.school.indexOf(school);
  const reasons = units.indicators.flatMap(({ reasons: all }) => all.get(unit) ?? []);
  expect(reasons).toContainEqual(expect.objectContaining({ code: 'badCell', field: 'equipmentValue', original: '250000万元 ≠ 250000元' }));
  expect(findings.some(({ subject, verdict }) => subject.kind === 'unit' && subject.school === '甲小学' && verdict === 'unknown')).toBe(true);
});
