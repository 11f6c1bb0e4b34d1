import { failureWords } from '../../src/cli/failureWords';
import { createTranslator, LOCALES } from '../../src/locale';
import { StandardsError } from '../../src/standards';
import type { StandardsIssue } from '../../src/standards';

const ISSUES: readonly StandardsIssue[] = [
  { code: 'circularPack', id: 'a', chain: ['b', 'a'] },
  { code: 'otherBase', id: 'a', wanted: 'b', given: 'c' },
  { code: 'unknownRule', id: 'G99', pack: 'a', known: ['G01', 'G02'] },
  { code: 'unknownPart', id: 'room', pack: 'a', rule: 'G05', known: ['class'] },
  { code: 'unknownValue', id: 'threshold', pack: 'a', rule: 'G05', part: 'class', known: ['limit'] },
  { code: 'unknownProfile', id: 'moon', pack: 'a', known: ['relief-2019'] },
  ...(['source', 'department', 'parameter', 'profile', 'check', 'rule', 'change', 'unmodelled'] as const).map((kind) => ({ code: 'duplicateId', id: 'X1', pack: 'a', kind }) as const),
];

describe.each(LOCALES)('%s', (locale) => {
  test.each(ISSUES.map((issue) => [JSON.stringify(issue), issue] as const))('%s is said with all that it carries', (_, issue) => {
    const said = failureWords(new StandardsError(issue), createTranslator(locale));
    expect(said).not.toMatch(/cli:|\{\{/u);
    for (const [key, value] of Object.entries(issue)) {
      if (key !== 'code' && key !== 'kind') for (const one of [value].flat()) expect(said).toContain(one);
    }
  });
});
