import { loadPack, PACK_IDS } from '../../src/standards';
import type { Parameter, Rule } from '../../src/standards/schema';
import { ownOf } from '../standards/ownOf';
import { boundariesOf, boundariesOfCheck } from './boundaries';
import { caseFilesOf } from './caseFiles';
import type { Case, Figure, Given } from './caseSchema';

const figuresOf = ({ schools = [], classes = [], rooms = [], county = {} }: Given): readonly Figure[] => [
  ...schools.flatMap(({ primary = {}, junior = {}, whole = {} }) => [primary, junior, whole].flatMap((row) => Object.values(row))),
  ...classes.map((row) => ('pupils' in row ? row.pupils : row.classes)),
  ...rooms.flatMap(({ area, count = 1 }) => [area, count]),
  ...Object.values(county),
];

const verdictsOf = ({ expect: { item, parts = {}, units = [] } }: Case): readonly unknown[] => [item, ...Object.values(parts).map((part) => part.verdict), ...units.map((unit) => unit.verdict)];

const isUnknown = (one: Case): boolean => verdictsOf(one).includes('unknown');

const valuesToTry = (parameter: Parameter): readonly unknown[] => {
  if (parameter.type === 'boolean') return [!parameter.default];
  return parameter.type === 'choice' ? parameter.options.map((option) => option.id).filter((id) => id !== parameter.default) : [];
};

/** A test for each: a pack may have none of a kind, and test.each refuses an empty list. */
const testEach = <T>(all: readonly T[], name: (one: T) => string, body: (one: T) => void): void => all.forEach((one) => test(name(one), () => body(one)));

describe.each(PACK_IDS)('cases of %s', (id) => {
  // What a pack takes over from its base has its cases there.
  const pack = ownOf(loadPack(id));
  const files = caseFilesOf(id);
  const casesOf = (rule: Rule): readonly Case[] => files.get(rule.id)?.cases ?? [];
  const every = [...files.values()].flatMap((file) => file.cases);

  test('every rule has a case file of its name, and every case file is of a rule or of the whole county', () => {
    expect(pack.rules.map((rule) => rule.id).filter((rule) => files.get(rule)?.rule !== rule)).toEqual([]);
    for (const [name, { rule }] of files) if (rule !== undefined) expect(rule).toBe(name);
  });

  const { checks } = pack;

  test('every consistency check has a case file of its name', () => {
    expect(checks.map((check) => check.id).filter((check) => files.get(check)?.check !== check)).toEqual([]);
    for (const [name, { check }] of files) if (check !== undefined) expect(check).toBe(name);
  });

  testEach(checks, ({ id: check }) => `${check} holds at its bounds, fails beyond them, and says nothing without data`, (check) => {
    const cases = files.get(check.id)?.cases ?? [];
    expect([...new Set(cases.flatMap((one) => one.covers ?? []))].sort()).toEqual([...boundariesOfCheck(check)].sort());
    for (const { name, covers = [], expect: { faults } } of cases) {
      if (covers.length > 0) expect({ name, fails: (faults ?? []).length > 0 }).toEqual({ name, fails: !covers.every((cover) => cover.endsWith('at')) });
    }
    const silent = cases.filter((one) => (one.covers ?? []).length === 0 && (one.expect.faults ?? []).length === 0).map(({ given }) => figuresOf(given));
    expect(silent.some((figures) => figures.includes(null))).toBe(true);
    expect(silent.some((figures) => figures.some((figure) => typeof figure === 'string'))).toBe(true);
  });

  testEach(pack.rules, ({ id: rule }) => `${rule} stands exactly at, just under and just over each of its numbers`, (rule) => {
    const covered = casesOf(rule).flatMap((one) => one.covers ?? []);
    expect([...new Set(covered)].sort()).toEqual([...boundariesOf(rule)].sort());
  });

  testEach(pack.rules, ({ id: rule }) => `${rule}: missing data are unknown, and so are a blank and a text`, (rule) => {
    const unknown = casesOf(rule).filter(isUnknown);
    const computed = rule.parts.some((part) => part.kind !== 'evidence');
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.some(({ given }) => figuresOf(given).includes(null))).toBe(computed);
    expect(unknown.some(({ given }) => figuresOf(given).some((figure) => typeof figure === 'string'))).toBe(computed);
  });

  const answered = pack.rules.flatMap((rule) => rule.parts.flatMap((part) => (part.kind === 'evidence' ? [{ rule, field: part.field }] : [])));

  testEach(answered, ({ rule, field }) => `${rule.id}: ${field} is answered yes, no, and not at all`, ({ rule, field }) => {
    const answers = casesOf(rule).map(({ given }) => given.evidence?.[field]);
    expect(answers).toEqual(expect.arrayContaining([true, false, null, undefined]));
  });

  const relieved = pack.rules.filter((rule) => rule.parts.some((part) => 'reliefs' in part && part.reliefs !== undefined));

  testEach(relieved, ({ id: rule }) => `${rule}: the same data are judged with the relief on and off`, (rule) => {
    const on = casesOf(rule).filter((one) => (one.profiles ?? []).length > 0);
    const twins = on.filter((one) => casesOf(rule).some((other) => other.profiles === undefined && JSON.stringify(other.given) === JSON.stringify(one.given)));
    expect(twins.length).toBeGreaterThan(0);
  });

  testEach(pack.parameters, ({ id: parameter }) => `parameter ${parameter} is tried at other than its default`, (parameter) => {
    const tried = new Set(every.map((one) => one.parameters?.[parameter.id]).filter((value) => value !== undefined && value !== parameter.default));
    expect(tried.size).toBeGreaterThan(0);
    for (const value of valuesToTry(parameter)) expect(tried).toContain(value);
  });
});
