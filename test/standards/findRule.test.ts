import { findRule, loadPack, PACK_IDS } from '../../src/standards';

const pack = loadPack('national-2017');

test.each([
  ['R1', 'R1'],
  ['r1', 'R1'],
  ['Ｒ１', 'R1'],
  [' R 1 ', 'R1'],
  ['R01', 'R1'],
  ['G3', 'G03'],
  ['g03', 'G03'],
  ['生均教学仪器设备值', 'R6'],
  ['Teaching and auxiliary area per pupil', 'R4'],
  ['骨干教师', 'R2'],
  ['每百名学生拥有体育、艺术(美术、音乐)专任教师数', 'R3'],
  ['班额', 'G05'],
  ['巩固率', 'Q1'],
  // Headings of the finished figures.
  ['生均教辅用房面积', 'R4'],
  ['每百生骨干教师数', 'R2'],
])('%s is %s', (name, id) => {
  expect(findRule(pack, name)?.id).toBe(id);
});

test.each(['', 'R8', '班', 'constructor', '__proto__'])('%j is no rule', (name) => {
  expect(findRule(pack, name)).toBeUndefined();
});

test.each(PACK_IDS)('%s: every name finds its own rule, so no two rules share one', (id) => {
  const one = loadPack(id);
  for (const rule of one.rules) {
    for (const name of [rule.id, rule.label.zh, rule.label.en, ...rule.aliases]) expect({ name, rule: findRule(one, name)?.id }).toEqual({ name, rule: rule.id });
  }
});
