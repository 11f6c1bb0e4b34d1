import { CATALOGUE } from '../../../src/functions/catalogue';
import { calculateFormula } from '../../../src/functions/formula/calculateFormula';
import { writeFormula } from '../../../src/functions/formula/writeFormula';
import type { Origin } from '../../../src/functions/proposal/origin';
import { textOf } from '../../../src/functions/proposal/proposal';
import { proposalsOf } from '../../../src/functions/proposal/proposals';
import { FIELDS } from '../../../src/standards';
import { STAGES } from '../../../src/standards/terms';
import type { Stage } from '../../../src/standards/terms';
import { contextOver, sheetOf } from '../formulas';
import { county, declared, doubts, origins, prefilled, proposals, recognise } from './recognise';

const ofStage = (stage: Stage) => (origin: Origin) => origin.kind === 'columns' && origin.stage === stage;

/** A row a school and stage, both stages in one column: 3 primary schools, then 2 junior ones, then their sum. */
const LONG = sheetOf('学校', [
  ['学校名称', '学段', '在校生数', '高于规定学历教师数', '生均教学仪器设备值（元）'],
  ['甲小学', '小学', 100, 5, 2100],
  ['乙小学', '小学', 200, 9, 1900],
  ['丙小学', '小学', 300, 12, 2300],
  ['丁初级中学', '初中', 400, 22, 2600],
  ['戊初级中学', '初中', 500, 30, 2400],
  ['合计', '', 1500, 78, ''],
]);

/** As LONG, its rows in another order. */
const reordered = (...order: readonly number[]) => recognise([{ ...LONG, rows: [LONG.rows[0] ?? [], ...order.map((row) => LONG.rows[row] ?? [])] }]);

describe('figures and their pupils', () => {
  test('are the rows of one stage, without the sum at the end', () => {
    const recognised = recognise([LONG]);
    expect(prefilled(proposals('BALANCE.CV', recognised, ofStage('primary')))).toEqual(['学校!E2:E4', '学校!C2:C4']);
    expect(prefilled(proposals('BALANCE.CV', recognised, ofStage('junior')))).toEqual(['学校!E5:E6', '学校!C5:C6']);
    expect(doubts(proposals('BALANCE.CV', recognised, ofStage('junior'))[0])).toEqual([]);
  });

  test('of a function over totals begin with totals, of one over shares with shares', () => {
    const recognised = recognise([LONG]);
    expect(prefilled(proposals('BALANCE.CVTOTAL', recognised, ofStage('primary')))[0]).toBe('学校!D2:D4');
    expect(prefilled(proposals('BALANCE.CV', recognised, ofStage('primary')))[0]).toBe('学校!E2:E4');
    const totals = proposals('BALANCE.CV', recognised, ofStage('primary'))[0]?.options.find((option) => option.kind === 'cells' && option.field === 'qualifiedTeachers');
    expect(totals).toMatchObject({ doubts: [{ code: 'totals', instead: 'BALANCE.CVTOTAL' }] });
  });

  test('whose stages alternate are offered as a whole, with a warning', () => {
    const recognised = reordered(1, 4, 2, 5, 3);
    const all = proposals('BALANCE.CV', recognised);
    expect(origins('BALANCE.CV', recognised)).toHaveLength(1);
    expect(prefilled(all)).toEqual(['学校!E2:E6', '学校!C2:C6']);
    expect(doubts(all[0])).toEqual([{ code: 'stagesMixed' }]);
  });

  test('around a sum are offered with a warning that names its row', () => {
    const recognised = reordered(1, 2, 6, 3);
    const totals = proposals('BALANCE.CVTOTAL', recognised);
    expect(prefilled(totals)).toEqual(['学校!D2:D5', '学校!C2:C5']);
    expect(doubts(totals[0])).toEqual([{ code: 'subtotalInside', row: 3 }]);
  });

  test('of both stages may stand in one range where each cell is computed by itself', () => {
    expect(prefilled(proposals('BALANCE.PER100', recognise([LONG])))).toEqual(['学校!D2:D6', '学校!C2:C6']);
    expect(doubts(proposals('BALANCE.PER100', recognise([LONG]))[0])).toEqual([]);
  });

  test('under a heading that is not recognised are offered, a column of words is not', () => {
    const recognised = recognise([sheetOf('学校', [['学校名称', '学段', '在校生数', '生均图书册数', '片区'], ['甲小学', '小学', 100, 12.5, '东'], ['乙小学', '小学', 200, 8, '西']])]);
    const offered = proposals('BALANCE.CV', recognised)[0]?.options.map((option) => textOf(option, 'zh-CN'));
    expect(offered).toEqual(['学校!D2:D3']);
  });

  test('that were written over move the pupils to the same rows, of whatever sheet', () => {
    const other = { ...LONG, sheet: '去年 数据' };
    const recognised = recognise([LONG, other]);
    const written = proposals('BALANCE.CV', recognised, ofStage('primary'), { written: ["'去年 数据'!E3:E4"] });
    expect(prefilled(written)[1]).toBe("'去年 数据'!C3:C4");
    const short = proposals('BALANCE.CV', recognised, ofStage('primary'), { written: ['Ｅ３：Ｅ４'], sheet: '学校' });
    expect(prefilled(short)[1]).toBe('学校!C3:C4');
    expect(prefilled(proposals('BALANCE.CV', recognised, ofStage('primary'), { written: ['没有!E3:E4'] }))[1]).toBe('');
  });

  test('of the stage give the word for it', () => {
    expect(prefilled(proposals('CHECK.CV', recognise([LONG]), ofStage('junior')))).toEqual(['学校!E5:E6', '学校!C5:C6', '"初中"', '']);
  });
});

const sound = county();

describe('the sample county', () => {
  test.each(STAGES)('gives for %s the very coefficients that the pane judges', async (stage) => {
    const all = proposals('BALANCE.CVTOTAL', sound, ofStage(stage));
    const wanted = sound.assessment.county.filter((result) => result.stage === stage);
    let compared = 0;
    for (const { rule, cv } of wanted) {
      const part = sound.pack.rules.find(({ id }) => id === rule)?.parts.find(({ kind }) => kind === 'indicator');
      const field = part?.kind === 'indicator' ? part.numerator.plus[0] : undefined;
      const option = all[0]?.options.find((one) => one.kind === 'cells' && one.field === field && one.stage === stage);
      if (option?.kind !== 'cells') continue;
      const pupils = proposals('BALANCE.CVTOTAL', sound, ofStage(stage), { written: [textOf(option, 'zh-CN')] });
      const result = await calculateFormula(writeFormula('BALANCE.CVTOTAL', [textOf(option, 'zh-CN'), prefilled(pupils)[1] ?? '']), sound.grids, contextOver(sound.grids));
      expect(result).toEqual({ ok: true, value: expect.closeTo(cv ?? Number.NaN, 12) });
      compared += 1;
    }
    expect(compared).toBe(3);
  });

  test('leaves out schools whose shared figure belongs to several stages, and says how many', () => {
    const option = proposals('BALANCE.CVTOTAL', sound, ofStage('primary'))[0]?.options.find((one) => one.kind === 'cells' && one.field === 'sportArea');
    if (option?.kind !== 'cells') throw new Error('no sports area');
    // 46 小学 and 6 教学点 from row 4; 9 schools have both stages.
    expect(textOf(option, 'zh-CN')).toMatch(/4:[A-Z]+55$/);
    expect(option.doubts).toEqual([{ code: 'severalStagesLeftOut', schools: 9 }]);
  });

  test('has the class list with the column of stages beside it', () => {
    const last = sound.grids.find(({ sheet }) => sheet === '班级名册')?.rows.length;
    const list = proposals('CHECK.CLASSSIZE', sound, ({ kind }) => kind === 'columns');
    expect(prefilled(list).slice(0, 2)).toEqual([`班级名册!E2:E${last}`, `班级名册!B2:B${last}`]);
  });

  test('is read as a whole where a function can do without ranges', () => {
    expect(origins('CHECK.CLASSSIZE', sound)[0]).toEqual({ kind: 'workbook' });
    expect(prefilled(proposals('CHECK.CLASSSIZE', sound))).toEqual(['', '', '']);
  });

  test('gives a table with its headings', () => {
    expect(prefilled(proposals('BALANCE.INDICATORS', sound, ({ kind }) => kind === 'table'))).toEqual([expect.stringMatching(/^学校基本情况!A2:[A-Z]+82$/)]);
  });

  test('gives single cells of one school: its stage, its type, its pupils', () => {
    const named = (name: string, stage: Stage) => (origin: Origin) => origin.kind === 'unit' && origin.school === name && origin.stage === stage;
    expect(prefilled(proposals('BALANCE.GAP', sound, named('城关第一小学', 'primary')))).toEqual(['"R1"', '"小学"', '学校基本情况!M4', '学校基本情况!H4', '']);
    const nine = sound.reading.dataset.schools.find(({ type }) => type === 'nineYear');
    const row = (nine?.cell?.row ?? -1) + 1;
    const split = prefilled(proposals('BALANCE.SPLIT', sound, named(nine?.name ?? '', 'junior')));
    expect(split.slice(1, 5)).toEqual(['"九年一贯制学校"', '"初中"', `学校基本情况!H${row}`, `学校基本情况!I${row}`]);
  });

  test('warns of a figure in 万元 where the standard is in 元', () => {
    const all = proposals('BALANCE.GAP', sound, () => true, { written: ['"R6"'] });
    expect(all[2]?.prefilled).toMatchObject({ field: 'equipmentValue', doubts: [{ code: 'otherUnit', factor: 10000 }] });
  });

  test.each(CATALOGUE.map(({ name }) => [name] as const))('%s: ranges over columns have one shape, and every proposal is an argument', (name) => {
    for (const origin of origins(name, sound).filter(({ kind }) => kind !== 'unit')) {
      const all = proposalsOf(declared(name), { pack: sound.pack, recognised: sound, origin, written: [] });
      const shapes = all.flatMap(({ prefilled: first }) => (first?.kind === 'cells' ? [first.address] : [])).map(({ top, bottom, left, right }) => `${bottom - top}×${right - left}`);
      if (origin.kind === 'columns') expect(new Set(shapes).size).toBeLessThanOrEqual(1);
      expect(all).toHaveLength(declared(name).arguments.length);
    }
  });
});

test('what an argument takes is of the vocabulary', () => {
  for (const { takes } of CATALOGUE.flatMap((declaration) => declaration.arguments)) {
    if (takes?.of === 'field') for (const field of takes.fields) expect(FIELDS.has(field)).toBe(true);
    if (takes?.of === 'figures' && takes.forTotals !== undefined) expect(CATALOGUE.map(({ name }) => name)).toContain(takes.forTotals);
  }
});

describe('figures of one school', () => {
  const named = (name: string) => (origin: Origin) => origin.kind === 'unit' && origin.school === name;

  test('for all indicators are one range where they stand side by side, and none where they do not', () => {
    const direct = sound.pack.rules.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'indicator' && part.direct !== undefined ? [FIELDS.get(part.direct)?.label.zh ?? ''] : [])));
    const table = (headings: readonly string[]) => recognise([sheetOf('指标', [['学校名称', '学段', '在校生数', ...headings], ['甲小学', '小学', 100, ...headings.map((_, index) => index + 1)]])]);
    expect(direct).toHaveLength(7);
    expect(prefilled(proposals('CHECK.SCHOOL', table(direct), named('甲小学')))).toEqual(['指标!D2:J2', '"小学"', '']);
    expect(prefilled(proposals('CHECK.SCHOOL', table([...direct].reverse()), named('甲小学')))[0]).toBe('');
  });

  test('of its rooms are the rows of each purpose in the list', () => {
    const rooms = sound.grids.find(({ sheet }) => sheet === '音乐美术教室')?.rows ?? [];
    const rowsOf = (purpose: string) => rooms.flatMap((row, index) => (row[0] === '城关第一小学' && row[1] === purpose ? [index + 1] : []));
    const [music, art] = [rowsOf('音乐'), rowsOf('美术')];
    const all = prefilled(proposals('CHECK.ROOMS', sound, named('城关第一小学')));
    expect(all.slice(0, 3)).toEqual(['学校基本情况!K4', `音乐美术教室!D${music[0]}:D${music.at(-1)}`, `音乐美术教室!D${art[0]}:D${art.at(-1)}`]);
  });
});
