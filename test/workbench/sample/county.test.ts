import { SAMPLE_SEED, buildCounty, sampleWorkbooks } from '../../../src/workbench/sample';
import { junheng } from '../../cli/memoryIo';
import { sampleBytes } from './sampleBytes';

interface Found {
  readonly rule: string;
  readonly verdict: string;
  readonly severity: string;
  readonly message: string;
  readonly subject: { readonly school?: string };
}

interface Checked {
  readonly verdict: string;
  readonly items: readonly { readonly rule: string; readonly verdict: string }[];
  readonly conditions: readonly { readonly verdict: string }[];
  readonly schools: readonly { readonly stage: string; readonly verdict: string }[];
  readonly county: readonly { readonly cv: number }[];
  readonly findings: readonly Found[];
  readonly readingIssues: readonly { readonly code: string; readonly severity: string; readonly cell: string }[];
}

const check = async (faulty: boolean): Promise<{ readonly code: number; readonly result: Checked }> => {
  const bytes = await sampleBytes(buildCounty({ seed: SAMPLE_SEED, faulty }));
  const run = await junheng(['check', 'county.xlsx', '--date', '2025-09-01', '--json', '-'], { 'county.xlsx': bytes });
  return { code: run.code, result: JSON.parse(run.out) as Checked };
};

describe('the sound county', () => {
  test('meets every item of the standard, and is read without a question', async () => {
    const { code, result } = await check(false);
    expect(code).toBe(0);
    expect(result.verdict).toBe('met');
    expect(result.items).toHaveLength(32);
    expect(result.items.filter(({ verdict }) => verdict !== 'met')).toEqual([]);
    expect(result.conditions.filter(({ verdict }) => verdict !== 'met')).toEqual([]);
    expect(result.findings).toEqual([]);
    expect(result.readingIssues.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  test('has about 60 primary and 25 junior units, spread as in a county', async () => {
    const { result } = await check(false);
    const inScope = result.schools.filter(({ verdict }) => verdict !== 'notApplicable');
    expect(inScope.filter(({ stage }) => stage === 'primary')).toHaveLength(61);
    expect(inScope.filter(({ stage }) => stage === 'junior')).toHaveLength(26);
    expect(result.county.every(({ cv }) => cv > 0.05 && cv < 0.4)).toBe(true);
  });
});

describe('the faulty county', () => {
  /** What each fault must lead to: a rule with its verdict at that school, or a doubt in reading. */
  const EXPECTED: Readonly<Record<string, { readonly rule: string; readonly verdict: string } | { readonly reading: string } | 'nothing'>> = {
    '一项在 85% 与标准之间': { rule: 'R6', verdict: 'notMet' },
    两项未达标: { rule: 'schoolRule', verdict: 'notMet' },
    '低于 85% 底线': { rule: 'R5', verdict: 'notMet' },
    差异系数超限: { rule: 'R6', verdict: 'notMet' },
    班额超标: { rule: 'G05', verdict: 'notMet' },
    大班额: { rule: 'G05', verdict: 'notMet' },
    超大班额: { rule: 'G05', verdict: 'notMet' },
    学校规模超标: { rule: 'G04', verdict: 'notMet' },
    音乐教室面积不足: { rule: 'G03', verdict: 'notMet' },
    小规模学校公用经费: { rule: 'G06', verdict: 'notMet' },
    培训经费不足: { rule: 'Q4', verdict: 'notMet' },
    教师资格证: { rule: 'G12', verdict: 'notMet' },
    漏填: { rule: 'R2', verdict: 'unknown' },
    该填数字处是文字: { reading: 'textForNumber' },
    全角数字带单位: 'nothing',
    数字带单位: 'nothing',
    负数: { reading: 'negative' },
    公式错误: { reading: 'errorValue' },
    学校代码重复: { reading: 'duplicateCode' },
    骨干教师多于专任教师: { rule: 'D01', verdict: 'unknown' },
    名册与在校生数不符: { rule: 'D17', verdict: 'unknown' },
    交流轮岗比例不足: { rule: 'G11', verdict: 'notMet' },
    缺少佐证: { rule: 'Q8', verdict: 'unknown' },
    百分数写法: 'nothing',
  };

  /** Faults that show at the county, not at the school they were put into. */
  const AT_COUNTY = new Set(['差异系数超限', '教师资格证']);

  const faults = (buildCounty({ seed: SAMPLE_SEED, faulty: true }).sheets.at(-1)?.rows ?? [])
    .filter((row) => row.length === 3)
    .map(([kind, school]) => ({ kind: String(kind), school: String(school) }));

  test('lists every kind of fault', () => {
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(Object.keys(EXPECTED)));
  });

  test('each fault is found where it was put', async () => {
    const { code, result } = await check(true);
    expect(code).toBe(1);
    expect(result.verdict).toBe('notMet');
    const missed = faults.filter(({ kind, school }) => {
      const expected = EXPECTED[kind];
      if (expected === undefined || expected === 'nothing') return false;
      if ('reading' in expected) return !result.readingIssues.some(({ code: issue }) => issue === expected.reading);
      return !result.findings.some(
        (finding) =>
          finding.rule === expected.rule &&
          finding.verdict === expected.verdict &&
          (school === '全县' || AT_COUNTY.has(kind) ? true : finding.message.includes(school)),
      );
    });
    expect(missed).toEqual([]);
  });

  test('numbers in disguise are read: their schools are judged', async () => {
    const { result } = await check(true);
    const readable = faults.filter(({ kind, school }) => EXPECTED[kind] === 'nothing' && school !== '全县').map(({ school }) => school);
    expect(readable).toHaveLength(2);
    expect(result.findings.filter(({ message }) => readable.some((school) => message.includes(school)))).toEqual([]);
  });
});

test('the same seed makes the same workbook', () => {
  for (const { build } of sampleWorkbooks) expect(build()).toEqual(build());
});

test('every sample sheet of the county says that it is synthetic', () => {
  const county = buildCounty({ seed: SAMPLE_SEED, faulty: true });
  expect(county.name).toContain('合成数据');
  expect(JSON.stringify(county.sheets.find(({ name }) => name === '说明'))).toContain('合成数据');
});

test('the example that judges classes as 小学 names classes of that stage only', () => {
  const { sheets } = buildCounty({ seed: SAMPLE_SEED, faulty: true });
  const classes = sheets.find(({ name }) => name === '班级名册')?.rows ?? [];
  const formulas = (sheets.find(({ name }) => name === '公式示例')?.rows ?? []).flat().map(String);
  const last = Number(formulas.map((formula) => /^=CHECK\.CLASSSIZE\(班级名册!E2:E(\d+),"小学"\)$/.exec(formula)?.[1]).find((row) => row !== undefined));
  expect(last).toBeGreaterThan(500);
  expect(new Set(classes.slice(1, last).map((row) => row[1]))).toEqual(new Set(['小学']));
});
