import { readWorkbookFile, writeWorkbookFile } from '../../../src/host/file';
import { auditSheets } from '../../../src/report/audit/auditSheets';
import { entriesOf } from '../../../src/report/entry';
import type { ReportContext } from '../../../src/report/handIn/reportContext';
import { modelCell } from '../../../src/report/sheetModel';
import type { SheetModel } from '../../../src/report/sheetModel';
import { FIELDS } from '../../../src/standards';
import { readWorkbook } from '../../../src/workbook';
import { ownSheetOf } from '../../../src/workbook/ownSheet';
import { SCHOOLS, contextOf, county, gridsOf, shownRows, texts } from './county';

const sheetsOf = (context: ReportContext): readonly [SheetModel, SheetModel, SheetModel, SheetModel] => {
  const [cover, items, findings, totals, ...more] = auditSheets(context);
  if (cover === undefined || items === undefined || findings === undefined || totals === undefined || more.length > 0) throw new Error('Not four sheets');
  return [cover, items, findings, totals];
};

/** The row of a sheet whose first cells are these. */
const row = (sheet: SheetModel, ...begins: readonly string[]): readonly string[] => {
  const found = texts(sheet).find((cells) => begins.every((text, at) => cells[at] === text));
  if (found === undefined) throw new Error(`No row ${begins.join(' | ')} on ${sheet.name}`);
  return found;
};

const DEPARTMENTS = (context: ReportContext) => new Map(context.pack.departments.map(({ id, label }) => [id, label.zh]));

describe('the cover', () => {
  const context = county({ parameters: { teachingPointMinimum: 60 }, program: '9.9.9' });
  const [cover] = sheetsOf(context);

  test('tells county, year, standard, version, dates and the verdict', () => {
    expect(row(cover, '区县')[1]).toBe('测试县');
    expect(row(cover, '填报年度')[1]).toBe('2025 年');
    expect(row(cover, '评估标准')[1]).toBe(context.pack.label.zh);
    expect(row(cover, '标准版本')[1]).toBe('2017.1（2017-04-19 起施行）');
    expect(row(cover, '评估日期')[1]).toBe('2026-05-01');
    expect(row(cover, '程序版本')[1]).toBe('9.9.9');
    expect(shownRows(cover)[2]).toEqual([{ content: '县级结论：不达标', role: 'title' }]);
    expect(texts(cover).flat().some((text) => text.startsWith('“无法判断”不等于“达标”'))).toBe(true);
  });

  test('counts what was read', () => {
    expect(row(cover, '学校')[1]).toBe(String(SCHOOLS.length));
    expect(row(cover, '学段单位')[1]).toBe('6');
    expect(row(cover, '班级')[1]).toBe('3');
  });

  test('names every file with its digest, and says where there is none', () => {
    expect(row(cover, '甲.xlsx')[1]).toBe('ab'.repeat(32));
    expect(row(cover, '乙.xlsx')[1]).toBe('打开的工作簿，未计算');
  });

  test('accounts for every rule of the pack: judged, or not with the reason', () => {
    const { assessment, pack } = context;
    const judged = [...assessment.items, ...assessment.conditions].filter(({ verdict }) => verdict !== 'unknown').length;
    expect(row(cover, `标准包共 ${pack.rules.length} 条规则`)[1]).toBe(`作出判断 ${judged} 条，没有判断 ${pack.rules.length - judged} 条`);
    expect(row(cover, 'V7 校外培训治理不力').slice(1)).toEqual(['由参数“启用一票否决第7项（校外培训治理）”关闭', '未启用']);
    const unknown = [...assessment.items, ...assessment.conditions].filter(({ verdict }) => verdict === 'unknown');
    for (const { rule } of unknown) expect(row(cover, context.names.rule(rule)).slice(1)).toEqual([expect.stringMatching(/./u), '无法判断']);
  });

  test('prints every parameter, and which were changed', () => {
    expect(row(cover, '计入资源配置评估的教学点最少人数')[1]).toBe('60人（已更改，默认为 50人）');
    expect(row(cover, '民办学校计入资源配置评估')[1]).toBe('是（默认）');
    const labels = new Set(texts(cover).map(([first]) => first));
    expect(context.pack.parameters.filter(({ label }) => !labels.has(label.zh))).toEqual([]);
    expect(row(cover, '2019年《规程》从宽口径')[1]).toBe('未启用');
  });

  test('lists what no rule models, with its rule', () => {
    const wanted = context.pack.rules.flatMap(({ id, label, unmodelled = [] }) => unmodelled.map(({ zh }) => [`${id} ${label.zh}`, zh]));
    const rows = texts(cover).map(([first, second]) => [first, second]);
    for (const each of wanted) expect(rows).toContainEqual(each);
  });

  test('does not invent a county or a version', () => {
    const [nameless] = sheetsOf(contextOf(gridsOf(SCHOOLS, [])));
    expect(row(nameless, '区县')[1]).toBe('数据中没有填写区县名称');
    expect(row(nameless, '日期')[1]).toBe('2026-05-01');
    expect(texts(nameless).some(([first]) => first === '程序版本')).toBe(false);
  });

  test('a rule that was not in force yet is told as such', () => {
    const plain = county();
    const reason = { code: 'notInForce', date: '2016-01-01' } as const;
    const items = plain.assessment.items.map((item) => (item.rule === 'G12' ? { ...item, verdict: 'unknown' as const, reasons: [reason] } : item));
    const [early] = sheetsOf({ ...plain, assessment: { ...plain.assessment, items } });
    expect(row(early, 'G12 持证上岗率').slice(1)).toEqual(['该标准在 2016-01-01 尚未生效', '尚未施行']);
  });
});

describe('the items', () => {
  const context = county();
  const [, items] = sheetsOf(context);
  const HEADINGS = ['代码', '项目', '判断内容', '类别', '结论', '数值', '要求', '涉及', '不达标', '无法判断', '无法判断的原因', '责任部门', '依据'];

  test('stand each with its verdict, the preconditions and the vetoes too, in order', () => {
    expect(texts(items)[2]).toEqual(HEADINGS);
    const wanted = [...context.assessment.items, ...context.assessment.conditions].map(({ rule, verdict }) => [rule, context.words.verdict(verdict)]);
    const found = texts(items).slice(3).filter((cells) => cells[1] !== '').map((cells) => [cells[0], cells[4]]);
    expect([...found].sort()).toEqual([...wanted].sort());
    expect(found.slice(0, 3).map(([rule]) => rule)).toEqual(['P1', 'P2', 'R1']);
    expect(found.at(-1)?.[0]).toBe('V6');
  });

  test('carry figure, requirement and how many miss it', () => {
    // 48 of 500 teachers were rotated, 12 of them key teachers.
    const [rotated, backbone] = shownRows(items).filter(([code, name]) => code?.content === 'G11' && name?.content === null);
    expect([rotated?.[5], rotated?.[6]?.content]).toEqual([{ content: 48 / 500, role: 'mark', format: '0.0%' }, '不低于 10%']);
    expect([backbone?.[5]?.content, backbone?.[4]?.content]).toEqual([12 / 48, '达标']);
    // Two of six schools are short of sports grounds; the worst has 2,000 ㎡ for 500.
    expect(row(items, 'R5', '', '生均体育运动场馆面积').slice(4, 10)).toEqual(['不达标', String(2000 / 500), '不低于 7.5㎡/生', '6', '2', '0']);
    // Two classes of 46 and 58, at most 45.
    expect(row(items, 'G05').slice(4, 9)).toEqual(['不达标', '58', '不超过 45人', '3', '2']);
  });

  test('carry each coefficient by stage', () => {
    const primary = SCHOOLS.filter(([, , , type]) => type === '小学').map((cells) => ({ pupils: Number(cells[4]), value: Number(cells[11]) / Number(cells[4]) }));
    const pupils = primary.reduce((sum, each) => sum + each.pupils, 0);
    const mean = primary.reduce((sum, each) => sum + each.pupils * each.value, 0) / pupils;
    const cv = Math.sqrt(primary.reduce((sum, each) => sum + each.pupils * (each.value - mean) ** 2, 0) / pupils) / mean;
    expect(Number(row(items, 'R5', '', '小学校际差异系数')[5])).toBeCloseTo(cv, 12);
    expect(row(items, 'R2', '', '小学校际差异系数').slice(4, 7)).toEqual(['无法判断', '', '']);
  });

  test('name department and wording, each wording once an item', () => {
    expect(row(items, 'R2', '每百名学生拥有县级及以上骨干教师数')[11]).toBe('教育');
    const basis = texts(items).filter(([code]) => code === 'R2').map((cells) => cells[12]).join('\n');
    for (const { quote } of context.pack.rules.find(({ id }) => id === 'R2')?.clauses ?? []) expect(basis.split(quote)).toHaveLength(2);
    expect(basis).toContain('《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）资源配置 第2项');
  });

  test('are formulas where there are any, with what they come to', () => {
    const [, formulas] = sheetsOf({ ...context, formulaOf: (quantity) => (quantity.kind === 'rate' || quantity.kind === 'cv' ? `=${quantity.kind}` : undefined) });
    const [rotated] = shownRows(formulas).filter(([code, name]) => code?.content === 'G11' && name?.content === null);
    expect(rotated?.[5]).toEqual({ content: { formula: '=rate' }, shown: 48 / 500, role: 'mark', format: '0.0%' });
  });

  test('beside figures that follow the data, the verdicts say that they do not', () => {
    const notes = [context, { ...context, formulaOf: () => '=1' }].map((each) => sheetsOf(each)[1].rows.flatMap((cells) => cells.map((cell) => modelCell(cell)).filter(({ role }) => role === 'heading').map(({ comment }) => comment)));
    expect(notes[0]?.filter((note) => note !== undefined)).toEqual([]);
    expect(notes[1]?.filter((note) => note !== undefined)).toEqual(['结论是生成时的结论，不随数据重新计算；数据改动后须重新生成。']);
  });
});

describe('the findings', () => {
  const plain = county();
  const [, , findings] = sheetsOf(plain);
  const body = texts(findings).slice(3);

  test('are all entries, the gravest first, under a filter', () => {
    const entries = entriesOf(plain);
    expect(body.map(([severity]) => severity)).toEqual(entries.map(({ severity }) => ({ error: '错误', query: '疑问', hint: '提示' })[severity]));
    expect(body.map((cells) => cells[5])).toEqual(entries.map((entry) => (entry.kind === 'finding' ? plain.words.finding(entry.finding) : plain.words.reading(entry.issue))));
    expect(findings.filter).toEqual({ top: 2, left: 0, bottom: 2 + entries.length, right: 10 });
    expect(findings.frozen).toEqual({ rows: 3, columns: 0 });
  });

  test('name school, town, department, advice and place', () => {
    const sports = body.find(([, item, school]) => item === 'R5 生均体育运动场馆面积' && school?.startsWith('南'));
    expect(sports).toEqual(['错误', 'R5 生均体育运动场馆面积', '南<小>学', '南镇', '教育、发改、自然资源', expect.stringContaining('4.00㎡/生'), expect.stringContaining('补足到'), '', '学校', 'E4、L4', '']);
    const county1 = body.find(([, item]) => item === 'V2 违规择校');
    expect(county1?.slice(2, 4)).toEqual(['全县', '']);
  });

  test('carry what was explained', () => {
    const [first] = entriesOf(plain);
    const [, , explained] = sheetsOf(county({ explanations: new Map([[first?.id ?? '', '正在扩建']]) }));
    expect(texts(explained).slice(3).map((cells) => cells[10])).toEqual(['正在扩建', ...body.slice(1).map(() => '')]);
  });

  test('lead to the cells of the open workbook, and of no other', () => {
    const links = (sheet: SheetModel) => shownRows(sheet).flatMap((cells) => cells.flatMap(({ link }) => link ?? []));
    expect(links(findings)).toContainEqual({ sheet: '学校', row: 3, column: 4 });
    expect(links(sheetsOf(county({ dataPlace: 'report' }))[2])).toEqual([]);
  });

  test('more of them than a sheet may have links are all there', () => {
    const [first] = plain.assessment.findings.filter(({ cells }) => cells.length > 0);
    if (first === undefined) throw new Error('No finding');
    const many = Array.from({ length: 60_100 }, (_, at) => ({ ...first, id: `${first.id}#${at}` }));
    // The words are made elsewhere, and take their time.
    const words = { ...plain.words, finding: () => '问题', advice: () => '建议' };
    const [, , long, totals] = sheetsOf({ ...plain, words, assessment: { ...plain.assessment, findings: many } });
    const rows = shownRows(long).slice(3);
    expect(rows).toHaveLength(60_100 + plain.reading.issues.length);
    expect(rows.filter((cells) => cells[9]?.link !== undefined)).toHaveLength(60_000);
    expect(row(totals, plain.names.rule(first.rule))[5]).toBe('60100');
  });
});

describe('the totals', () => {
  const context = county();
  const [, , , totals] = sheetsOf(context);
  const entries = entriesOf(context);
  const counted = (test: (entry: (typeof entries)[number]) => boolean): readonly string[] => {
    const own = entries.filter(test);
    return [...(['error', 'query', 'hint'] as const).map((severity) => String(own.filter((entry) => entry.severity === severity).length)), String(own.length)];
  };

  test('by item, department, town and school are the entries counted', () => {
    expect(row(totals, 'G05 班级规模').slice(2)).toEqual(counted(({ item }) => item === 'G05'));
    const names = DEPARTMENTS(context);
    for (const [id, name] of names) {
      const wanted = counted(({ departments }) => departments.includes(id));
      if (wanted[3] !== '0') expect({ id, row: row(totals, name).slice(2) }).toEqual({ id, row: wanted });
    }
    const inTown = (town: string) => counted((entry) => entry.kind === 'finding' && entry.finding.subject.kind !== 'county' && entry.finding.subject.town === town);
    expect(row(totals, '东镇').slice(2)).toEqual(inTown('东镇'));
    expect(row(totals, '北小', '1004 · 南镇').slice(2)).toEqual(counted(({ school }) => school === '北小'));
    expect(row(totals, '没有指定责任部门（数据问题）').slice(2)).toEqual(counted(({ departments }) => departments.length === 0));
  });

  test('tell namesakes apart', () => {
    const [first = [], second = []] = SCHOOLS.slice(2, 4);
    const same = contextOf(gridsOf([[...first.slice(0, 1), '同名小学', ...first.slice(2)], [...second.slice(0, 1), '同名小学', ...second.slice(2)]]));
    const rows = texts(sheetsOf(same)[3]).filter(([name]) => name === '同名小学');
    expect(rows.map((cells) => cells[1]).sort()).toEqual(['1003 · 南镇', '1004 · 南镇']);
  });
});

describe('every sheet', () => {
  test('is no data when the workbook is read again', async () => {
    const sheets = auditSheets(county());
    const back = await readWorkbookFile(await writeWorkbookFile({ sheets }), '报告.xlsx');
    expect(back.map((grid) => ownSheetOf(grid))).toEqual(['report', 'report', 'report', 'report']);
    expect(readWorkbook(back, { fields: FIELDS }).dataset.schools).toEqual([]);
  });

  test('is made in English too, without a key or a hole in it', () => {
    const english = auditSheets(county({ locale: 'en-US', program: '1' }));
    expect(english.map(({ name }) => name)).toEqual(['Audit', '32 items', 'Findings', 'Totals']);
    const all = english.flatMap((sheet) => texts(sheet).flat());
    expect(all.filter((text) => /audit:|\{\{|undefined|NaN/u.test(text))).toEqual([]);
    expect(all).toContain('Verdict for the county: not met');
  });

  test('can be made of a county without anything', () => {
    const [cover, items, findings, totals] = sheetsOf(contextOf([]));
    expect(texts(cover)[2]).toEqual(['县级结论：无法判断']);
    expect(texts(items).slice(3).map((cells) => cells[4]).filter((verdict) => verdict === '达标')).toEqual([]);
    expect([...texts(findings), ...texts(totals)].flat().some((text) => text.includes('NaN'))).toBe(false);
  });
});
