import { readWorkbookFile, writeWorkbookFile } from '../../../src/host/file';
import { auditSheets } from '../../../src/report/audit/auditSheets';
import type { Quantity } from '../../../src/report/handIn/quantity';
import type { ReportContext } from '../../../src/report/handIn/reportContext';
import { selfAssessmentMarkdown, selfAssessmentSheets } from '../../../src/report/selfAssessment';
import type { Block, Sentence } from '../../../src/report/selfAssessment/block';
import { escapeMarkdown, plainSentence } from '../../../src/report/selfAssessment/markdown';
import { selfAssessment } from '../../../src/report/selfAssessment/selfAssessment';
import type { SheetModel } from '../../../src/report/sheetModel';
import type { CellValue } from '../../../src/workbook';
import { ownSheetOf } from '../../../src/workbook/ownSheet';
import { sheet as grid } from '../../workbook/sheets';
import { SCHOOLS, contextOf, county, gridsOf, shownRows, textOf, texts } from '../audit/county';

const sentencesOf = (blocks: readonly Block[]): readonly Sentence[] => blocks.flatMap((block) => (block.kind === 'sentence' ? [block.sentence] : block.kind === 'list' ? block.items : []));

const linesOf = (context: ReportContext): readonly string[] => sentencesOf(selfAssessment(context)).map(({ pieces }) => plainSentence(pieces));

const line = (context: ReportContext, begin: string): string => {
  const found = linesOf(context).find((text) => text.startsWith(begin));
  if (found === undefined) throw new Error(`No sentence begins with ${begin}`);
  return found;
};

const schools = SCHOOLS.map((cells) => {
  const [code, name, town, type, pupils, classes, teachers, , , , , sports, equipment] = cells;
  return { code, name: String(name).replace(/\s/gu, ''), town, type, pupils: Number(pupils), classes: Number(classes), teachers: Number(teachers), sports: Number(sports), equipment: Number(equipment) };
});
const [primary, junior] = ['小学', '初级中学'].map((type) => schools.filter((school) => school.type === type)) as [typeof schools, typeof schools];
const sum = (of: readonly (typeof schools)[number][], value: (school: (typeof schools)[number]) => number): number => of.reduce((total, school) => total + value(school), 0);

describe('what the text says', () => {
  const context = county({ parameters: { teachingPointMinimum: 60 } });

  test('who reports, and by what', () => {
    expect(line(context, '填报单位')).toBe('填报单位：测试县；填报年度：2025年；评估日期：2026-05-01。');
    expect(line(context, '根据')).toContain('《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）');
  });

  test('how many schools, pupils, teachers and classes there are', () => {
    expect(line(context, '全县共有学校')).toBe(`全县共有学校${schools.length}所，其中小学${primary.length}所、初级中学${junior.length}所。`);
    expect(line(context, '义务教育阶段')).toBe(`义务教育阶段在校学生${sum(schools, ({ pupils }) => pupils)}人，其中小学${sum(primary, ({ pupils }) => pupils)}人、初中${sum(junior, ({ pupils }) => pupils)}人。`);
    expect(line(context, '专任教师')).toBe(`专任教师${sum(schools, ({ teachers }) => teachers)}人，教学班${sum(schools, ({ classes }) => classes)}个。`);
  });

  test('which schools pass, by stage, and what the others lack', () => {
    // 东 has all seven, 西 six and 7 ㎡ of 7.5 at least 6.375, 南 five, 北 lacks a figure.
    expect(line(context, '小学：4所中')).toBe('小学：4所中，2所达到“每所学校至少6项指标达到上述要求，余项不能低于要求的85%”的规定，占50.0%，其中7项指标全部达标的1所。');
    const lines = linesOf(context);
    expect(lines).toContain('小学未达到上述规定的1所：');
    expect(line(context, '南')).toBe('南<小>学：7项中5项达标；未达标的有生均体育运动场馆面积4.00㎡/生（标准7.5㎡/生，低于底线6.375㎡/生）、生均教学仪器设备值1500.00元/生（标准2000元/生，低于底线1700元/生）。');
    expect(line(context, '西')).toBe('西_小#：7项中6项达标；未达标的有生均体育运动场馆面积7.00㎡/生（标准7.5㎡/生，达到底线6.375㎡/生）。');
    expect(line(context, '北小')).toBe('北小：“县级及以上骨干教师数”未填写（学校!I5）。');
    expect(line(context, '初中：')).toMatch(/^初中：2所中，2所达到/u);
  });

  test('how each indicator stands', () => {
    const mean = sum(primary, ({ sports }) => sports) / sum(primary, ({ pupils }) => pupils);
    expect(line(context, '（5）生均体育')).toBe(`（5）生均体育运动场馆面积。小学4所中2所达标（标准为不低于7.5㎡/生），全县平均值${mean.toFixed(2)}㎡/生；初中2所全部达标（标准为不低于10.2㎡/生），全县平均值10.50㎡/生。本项不达标。`);
    expect(line(context, '（2）每百名')).toContain('1所无法判断，全县平均值无法判断：“县级及以上骨干教师数”未填写（学校!I5）');
  });

  test('all fourteen coefficients with limit and verdict', () => {
    const values = junior.map(({ equipment, pupils }) => ({ pupils, value: equipment / pupils }));
    const all = values.reduce((total, { pupils }) => total + pupils, 0);
    const mean = values.reduce((total, { pupils, value }) => total + pupils * value, 0) / all;
    const cv = Math.sqrt(values.reduce((total, { pupils, value }) => total + pupils * (value - mean) ** 2, 0) / all) / mean;
    expect(linesOf(context)).toContain(`生均教学仪器设备值：${cv.toFixed(3)}，标准为不超过0.45，达标。`);
    expect(linesOf(context)).toContain('小学7项校际差异系数中，达标6项、无法判断1项：');
    const lists = selfAssessment(context).filter((block) => block.kind === 'list' && block.items.length === 7);
    expect(lists).toHaveLength(2);
    expect(line(context, '每百名学生拥有县级及以上骨干教师数无法判断')).toContain('未填写');
  });

  test('each item with its figures, its answer or why it cannot be judged', () => {
    expect(line(context, '（11）')).toBe('（11）教师交流轮岗。交流轮岗教师占符合交流条件教师的比例为9.6%（实际交流轮岗教师数48人，符合交流条件教师总数500人），标准为不低于10%。骨干教师占交流轮岗教师的比例为25.0%（实际交流骨干教师数量12人，实际交流轮岗教师数48人），标准为不低于20%。本项不达标。');
    expect(line(context, '（5）班级规模')).toBe('（5）班级规模。班级学生数：3个班中有2个不符合要求（要求：“小学、初中所有班级学生数分别不超过45人、50人”），另有48处班级数据无法判断：没有“班级人数”的数据。本项不达标。');
    expect(line(context, '东*小|学：')).toBe('东*小|学：2个班，最大班额58人。');
    expect(line(context, '（1）基本均衡认定')).toBe('（1）基本均衡认定满三年。通过国家义务教育基本均衡发展认定三年以上（登记为“是”，佐证材料：认定文件）。本项达标。');
    expect(line(context, '（8）课业负担')).toBe('（8）课业负担。无过重课业负担：登记为“否”。本项不达标。');
    expect(line(context, '（12）持证')).toBe('（12）持证上岗率。“持有教师资格证的专任教师比例”无法判断：没有“持有教师资格证的专任教师人数”的数据。');
    expect(line(context, '社会认可度')).toBe('社会认可度。问卷调查综合满意度为90.0%（按填报的结果），标准为不低于85%。本项达标。');
    expect(line(context, '（2）违规择校')).toBe('（2）违规择校。存在违规择校行为：登记为“有”，佐证材料：来信。触发一票否决。');
    expect(line(context, '（1）考试招生')).toBe('（1）考试招生。存在以考试方式招生：登记为“无”。');
    const judged = [...context.assessment.items, ...context.assessment.conditions];
    const told = new Set(sentencesOf(selfAssessment(context)).flatMap(({ source }) => source.rules));
    expect(judged.filter(({ rule }) => !told.has(rule)).map(({ rule }) => rule)).toEqual([]);
  });

  test('what cannot be judged, named and counted', () => {
    const unknown = [...context.assessment.items, ...context.assessment.conditions].filter(({ verdict }) => verdict === 'unknown');
    expect(line(context, '以下').startsWith(`以下${unknown.length}项因数据缺失或有误而无法判断`)).toBe(true);
    const blocks = selfAssessment(context);
    const lead = blocks.findIndex((block) => block.kind === 'sentence' && plainSentence(block.sentence.pieces).startsWith(`以下${unknown.length}项因数据`));
    const list = blocks[lead + 1];
    const bySource = list?.kind === 'list' ? list.items.map(({ source }) => source.rules[0]) : [];
    expect([...bySource].sort()).toEqual(unknown.map(({ rule }) => rule).sort());
  });

  test('what is amiss and the least that closes it', () => {
    // 7.5 − 4 ㎡ for 500 pupils; 2,000 − 1,500 yuan for 500; 50 of 500 teachers, 48 were rotated.
    expect(line(context, '生均体育运动场馆面积：小学须')).toBe(`生均体育运动场馆面积：小学须补齐的学校1所，合计须增加体育运动场馆面积${3.5 * 500}㎡。责任部门：教育、发改、自然资源。`);
    expect(line(context, '生均教学仪器设备值：小学须')).toBe(`生均教学仪器设备值：小学须补齐的学校1所，合计须增加教学仪器设备资产值${500 * 500}元。责任部门：教育、财政。`);
    expect(line(context, '教师交流轮岗：')).toBe('教师交流轮岗：交流轮岗教师占符合交流条件教师的比例为9.6%，标准为不低于10%；“实际交流轮岗教师数”增加2人即达到标准。责任部门：教育、人社。');
    const failed = [...context.assessment.items, ...context.assessment.conditions].filter(({ verdict }) => verdict === 'notMet');
    expect(linesOf(context)).toContain(`以下${failed.length}项不达标：`);
  });

  test('the verdict at the end, with the choices it was made by', () => {
    const { items } = context.assessment;
    const count = (verdict: string): number => items.filter((item) => item.verdict === verdict).length;
    expect(line(context, '32项指标中')).toContain(`32项指标中，达标${count('met')}项、不达标${count('notMet')}项、无法判断${count('unknown')}项、不适用${count('notApplicable')}项。`);
    expect(linesOf(context)).toContain('本次自查改用的参数：计入资源配置评估的教学点最少人数为“60人”。');
    expect(linesOf(context)).toContain('因存在不达标的项目，县级自评结论为：不达标。');
  });
});

/** What a line of Markdown shows: escapes taken away. */
const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/gu, '$1');

describe('the Markdown', () => {
  const context = county();
  const markdown = selfAssessmentMarkdown(context);
  const lines = markdown.split('\n');

  test('says what the blocks say, in their order, a mark of its rule behind each', () => {
    const wanted = selfAssessment(context).flatMap((block) => (block.kind === 'heading' ? [block.text] : block.kind === 'sentence' ? [plainSentence(block.sentence.pieces)] : block.items.map(({ pieces }) => plainSentence(pieces))));
    const body = lines.slice(0, lines.indexOf('## 依据与数据来源')).filter((text) => text !== '');
    expect(body.map((text) => unescaped(text.replace(/^(?:#{1,3}|-) /u, '')).replace(/(?:〔[A-Z]\d+〕|〔数据\d+〕|〔学校达标规则〕)+$/u, ''))).toEqual(wanted);
    expect(lines).toContain('- 北小：“县级及以上骨干教师数”未填写（学校!I5）。〔学校达标规则〕〔R2〕');
  });

  test('explains every mark once, with wording and cells', () => {
    const at = lines.indexOf('## 依据与数据来源');
    const marks = new Set([...lines.slice(0, at).join('').matchAll(/〔(?:[A-Z]\d+|数据\d+|学校达标规则)〕/gu)].map(([mark]) => mark));
    const explained = lines.slice(at).flatMap((text) => /^- (〔[^〕]+〕)/u.exec(text)?.[1] ?? []);
    expect([...explained].sort()).toEqual([...marks].sort());
    const rotation = lines.find((text) => text.startsWith('- 〔G11〕'));
    expect(rotation).toContain('“全县每年交流轮岗教师的比例不低于符合交流条件教师总数的10%；其中，骨干教师不低于交流轮岗教师总数的20%”——《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）');
    expect(rotation).toContain('数据：区县数据!C4:C6。');
    expect(lines.find((text) => text.startsWith('- 〔G05〕'))).toContain('数据：班级!E2:E4。');
  });

  test('shows names that hold marks of Markdown as they are', () => {
    expect(markdown).toContain('- 西\\_小\\#：');
    expect(markdown).toContain('- 南\\<小\\>学：');
    expect(markdown).toContain('- 东\\*小\\|学：');
    // Beside headings, bullets and what is escaped, no mark of Markdown stands anywhere.
    const bare = lines.map((text) => text.replace(/^(?:#{1,3}|-) /u, '').replace(/\\[!-/:-@[-`{-~]/gu, ''));
    expect(bare.filter((text) => /[\\`*_{}[\]<>#|~&$]/u.test(text))).toEqual([]);
  });

  test.each([
    ['a|b', 'a\\|b'],
    ['1. a', '1\\. a'],
    ['2) a', '2\\) a'],
    ['- a', '\\- a'],
    ['+a', '\\+a'],
    ['=== a', '\\=== a'],
    ['a\r\n\n# b', 'a \\# b'],
    ['a\u2028b', 'a b'],
    ['&lt;', '\\&lt;'],
    ['![x](y)', '!\\[x\\](y)'],
    ['\\', '\\\\'],
    ['2025年3.5', '2025年3.5'],
  ])('%j is written %j', (text, wanted) => {
    expect(escapeMarkdown(text)).toBe(wanted);
  });
});

/** Quantities as formulas that name them, so that what is put together can be seen. */
const named = ({ kind }: Quantity): string => `=Q_${kind}`;

describe('the sheet', () => {
  const context = county();
  const [sheet] = selfAssessmentSheets(context) as readonly [SheetModel];

  test('has every sentence beside its rules and its cells', () => {
    const rows = texts(sheet);
    const rotation = rows.find(([text]) => text?.startsWith('（11）教师交流轮岗'));
    expect(rotation?.slice(1)).toEqual(['G11', '区县数据!C4:C6']);
    expect(rows.find(([text]) => text?.startsWith('· 南'))?.slice(1)).toEqual(['学校达标规则、R5、R6', '学校!B4']);
  });

  test('traces every sentence that has a figure', () => {
    const untraced = sentencesOf(selfAssessment(context)).filter(({ pieces, source }) => pieces.some((piece) => typeof piece !== 'string') && source.rules.length + source.cells.length === 0);
    expect(untraced.map(({ pieces }) => plainSentence(pieces))).toEqual([]);
  });

  test('leads to the row of the rule in the table of items, and to the cells', () => {
    const items = auditSheets(context)[1];
    const links = shownRows(sheet).flatMap((cells) => (cells[1]?.link === undefined ? [] : [{ text: textOf(cells[1]), ...cells[1].link }]));
    expect(links.length).toBeGreaterThan(40);
    for (const { text, sheet: name, row } of links) {
      expect(name).toBe(items?.name);
      expect(text.split('、')).toContain(items === undefined ? '' : textOf(shownRows(items)[row]?.[0] ?? { content: null }));
    }
    const rotation = shownRows(sheet).find(([text]) => text !== undefined && textOf(text).startsWith('（11）'));
    expect(rotation?.[2]?.link).toEqual({ sheet: '区县数据', row: 3, column: 2 });
    const [alone] = selfAssessmentSheets({ ...context, parts: new Set(['summary']), dataPlace: 'report' });
    expect(shownRows(alone as SheetModel).flatMap((cells) => cells.flatMap(({ link }) => link ?? []))).toEqual([]);
  });

  test('has its figures as formulas where there are any, and says the same', () => {
    const [formulas] = selfAssessmentSheets({ ...context, formulaOf: named }) as readonly [SheetModel];
    expect(texts(formulas)).toEqual(texts(sheet));
    const pupils = shownRows(formulas).find(([text]) => text !== undefined && textOf(text).startsWith('义务教育阶段'))?.[0];
    expect(pupils?.content).toEqual({ formula: '="义务教育阶段在校学生"&TEXT(Q_countyFigure,"0")&"人，其中小学"&TEXT(Q_countyFigure,"0")&"人、初中"&TEXT(Q_countyFigure,"0")&"人。"' });
    const kinds = new Set(shownRows(formulas).flatMap(([cell]) => (typeof cell?.content === 'object' && cell.content !== null && 'formula' in cell.content ? [...cell.content.formula.matchAll(/Q_(\w+)/gu)].map(([, kind]) => kind) : [])));
    expect([...kinds].sort()).toEqual(['countyFigure', 'cv', 'denominator', 'indicator', 'judged', 'mean', 'notMet', 'numerator', 'rate', 'shareMet', 'units', 'unitsMet']);
  });

  test('writes values where a sentence of formulas would be too long for a cell', () => {
    const [long] = selfAssessmentSheets({ ...context, formulaOf: () => `=${'A1+'.repeat(3000)}A1` }) as readonly [SheetModel];
    expect(shownRows(long).every((cells) => cells.every(({ content }) => typeof content !== 'object' || content === null))).toBe(true);
    expect(texts(long)).toEqual(texts(sheet));
  });

  test('is no data when it is read again', async () => {
    const [back] = await readWorkbookFile(await writeWorkbookFile({ sheets: [sheet] }), '自评.xlsx');
    expect(back === undefined ? undefined : ownSheetOf(back)).toBe('report');
  });
});

describe('what schools do not meet', () => {
  const context = contextOf([
    grid([['学校代码', '学校名称', '办学类型', '在校生数', '班级数', '核定公用经费人数', '公用经费预算总额（元）', '教师培训经费预算总额（元）', '是否民办'], ['1', '甲小', '小学', 80, 6, 80, 100_000, 4000, '是'], ['2', '乙小', '小学', 900, 24, 900, 900_000, 45_000, '否']], { name: '学校' }),
    grid([['学校代码', '学校名称', '教室用途', '教室名称', '教室面积（㎡）'], ['1', '甲小', '音乐', '1室', 100], ['1', '甲小', '美术', '2室', 80]], { name: '教室' }),
    grid([['项目', '单位', '填报值'], ['语文学业水平等级', null, 'Ⅲ'], ['语文校际差异率', null, 0.1], ['数学学业水平等级', null, 'Ⅱ']], { name: '区县数据' }),
  ]);

  test('is told school by school, with what each has and needs', () => {
    const lines = linesOf(context);
    expect(lines).toContain('甲小：6个班应有合格美术专用教室1间（每间不小于90㎡），现有0间，缺1间。');
    expect(line(context, '（3）音乐、美术')).toMatch(/2所学校中有1所不符合要求（要求：“[^”]+”），1所无法判断：没有“教室面积”的数据。本项不达标。$/u);
    expect(lines).toContain('甲小：学生80人，核定公用经费人数80人，要求不低于100人。');
    // 4,000 of 100,000 yuan; 45,000 of 900,000 are enough.
    expect(lines).toContain('甲小：4.0%，要求不低于5%。');
    expect(line(context, '（6）小规模')).toContain('核定公用经费人数：1所学校中有1所不符合要求');
  });

  test('is told subject by subject where others deliver the results', () => {
    expect(line(context, '（9）国家质量')).toMatch(/^（9）国家质量监测结果。各科学业水平与校际差异率：语文学业水平Ⅲ级、校际差异率0\.100；数学学业水平Ⅱ级、校际差异率未登记（要求：“[^”]+”）；无法判断：尚未登记国家下达的结果：数学、科学、体育、艺术、德育。本项不达标。$/u);
  });

  test('private schools are counted', () => {
    expect(line(context, '全县共有')).toBe('全县共有学校2所，其中小学2所。上述学校中，民办学校1所。');
  });
});

describe('what is not known', () => {
  test('is said to be unknown, with the reason, and never a number', () => {
    const empty = contextOf([]);
    const lines = linesOf(empty);
    expect(lines[0]).toBe('填报单位：＿＿（数据中没有填写区县名称）；填报年度：＿＿（数据中没有填写）；评估日期：2026-05-01。');
    expect(lines).toContain('所附数据中没有学校。');
    expect(lines.find((text) => text.startsWith('在校生数'))).toBe('在校生数无法判断：没有“在校生数”的数据。小学在校生数无法判断：没有“小学在校生数”的数据。初中在校生数无法判断：没有“初中在校生数”的数据。');
    expect(lines).toContain('小学：没有参加评估的学校。');
    expect(lines.at(-2)).toMatch(/县级自评结论为：无法判断。$/u);
    expect(lines.filter((text) => /NaN|undefined|Infinity|本项达标/u.test(text))).toEqual([]);
    expect(selfAssessmentMarkdown(empty)).not.toMatch(/NaN|undefined/u);
  });

  test('a stage without schools is told as such, and no sentence is left empty', () => {
    const alone = contextOf([grid([['学校名称', '学校类型', '小学在校生数', '县级及以上骨干教师数'], ['甲小学', '小学', 100, 3], ['乙小学', '小学', 100, 3]])]);
    expect(line(alone, '（2）每百名学生拥有县级及以上骨干教师数')).toBe('（2）每百名学生拥有县级及以上骨干教师数。小学2所全部达标（标准为不低于1），全县平均值3.00；没有参加评估的初中。本项无法判断。');
    const none = contextOf([grid([['填报项目', '填报值'], ['区县名称', '某县'], ['填报年度', 2025]])]);
    expect(linesOf(none).filter((text) => text.includes('。。'))).toEqual([]);
  });

  test('a figure that one school lacks leaves the county without it', () => {
    const [first = [], ...others] = SCHOOLS;
    const lacking = contextOf(gridsOf([[...first.slice(0, 6), null, ...first.slice(7)] as CellValue[], ...others]));
    expect(line(lacking, '专任教师')).toBe('专任教师数无法判断：“专任教师数”未填写（学校!G2）。班级数为120个班。');
  });
});

describe('in English', () => {
  const chinese = selfAssessment(county());
  const context = county({ locale: 'en-US' });
  const english = selfAssessment(context);

  test('it has the same blocks, figures and sources', () => {
    const shape = (blocks: readonly Block[]) => blocks.map((block) => ({ kind: block.kind, figures: (block.kind === 'heading' ? [] : block.kind === 'sentence' ? [block.sentence] : block.items).map(({ pieces, source }) => ({ source, quantities: pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [JSON.stringify(piece)])).sort() })) }));
    expect(shape(english)).toEqual(shape(chinese));
  });

  test('it is English but for names and wordings of the documents', () => {
    const words = sentencesOf(english).map(({ pieces }) => plainSentence(pieces).replace(/“[^”]*”/gu, '').replace(/教督〔2017〕6号/gu, ''));
    const names = [...SCHOOLS.map(([, name]) => String(name).replace(/\s/gu, '')), '测试县', '认定文件', '来信', '学校', '区县数据', '班级'];
    const left = words.map((text) => names.reduce((rest, name) => rest.replaceAll(name, ''), text)).filter((text) => /\p{Script=Han}/u.test(text));
    expect(left).toEqual([]);
    expect(selfAssessmentMarkdown(context)).not.toMatch(/audit:|\{\{|undefined|NaN/u);
    expect(linesOf(context)).toContain('Some items are not met. Verdict for the county: not met.');
  });
});
