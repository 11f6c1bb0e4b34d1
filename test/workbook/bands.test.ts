import { readClassBin, readRoomBand } from '../../src/workbook/bands';

it.each([
  [['每班25人以下班级个数'], 1, 25, undefined],
  [['25人及以下'], 1, 25, undefined],
  [['26-30人'], 26, 30, undefined],
  [['班额', '46~50人'], 46, 50, undefined],
  [['66人以上'], 66, undefined, undefined],
  [['66人及以上班级数'], 66, undefined, undefined],
  [['小学', '56-60人班级个数'], 56, 60, 'primary'],
  [['初中61-65人班级个数'], 61, 65, 'junior'],
])('%j is the class-size bin %p–%p', (levels, low, high, stage) => expect(readClassBin(levels)).toEqual({ kind: 'classBin', low, high, ...(stage === undefined ? {} : { stage }) }));

it.each([[['50人及以上教学点']], [['是否50人及以上但不足100人的乡村小规模学校']], [['2016年及之前建成']], [['5年360学时']], [['30-26人']], [['学生人数']]])('%j is no bin', (levels) =>
  expect(readClassBin(levels)).toBeUndefined(),
);

it.each([
  [['音乐教室单间面积≥96'], 'music', 96, undefined],
  [['音乐教室', '单间面积73-96'], 'music', 73, 96],
  [['音乐专用教室73≤面积<96间数'], 'music', 73, 96],
  [['美术教室90m2及以上'], 'art', 90, undefined],
  [['美术教室', '67–90'], 'art', 67, 90],
])('%j is the band %s %p–%p', (levels, purpose, area, areaBelow) => {

  expect(readRoomBand(levels)).toEqual({ kind: 'roomBand', purpose, area, areaBelow });
});

it.each([[['音乐教室总间数']], [['音美教室面积≥96']], [['科学教室面积≥96']]])('%j is no band', (levels) => expect(readRoomBand(levels)).toBeUndefined());
