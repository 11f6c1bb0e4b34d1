import { DEFAULT_PACK, loadPack } from '../../src/standards';
import { decisivePart, judgedItems, tallyOf } from '../../src/taskpane/tally';
import { item } from './outcome';

const pack = loadPack(DEFAULT_PACK);
const ruleOf = (judgedBy: string): string => pack.rules.find((rule) => rule.judgedBy === judgedBy)?.id ?? '';

test('an unknown of proofs or of outside results is told apart from one of missing data, and only an unknown', () => {
  const [computable, evidence, delivered] = [ruleOf('computable'), ruleOf('evidence'), ruleOf('delivered')];
  const items = judgedItems(pack, [
    item(computable, 'unknown'),
    item(evidence, 'unknown'),
    item(evidence, 'notMet'),
    item(delivered, 'unknown'),
    item(delivered, 'met'),
  ]);
  expect(tallyOf(items)).toEqual([
    { mark: 'met', count: 1 },
    { mark: 'notMet', count: 1 },
    { mark: 'unknown', count: 1 },
    { mark: 'evidence', count: 1 },
    { mark: 'delivered', count: 1 },
  ]);
});

test('the part that fails decides, else one that is open', () => {
  const part = (id: string, verdict: 'met' | 'notMet' | 'unknown') => ({ part: id, verdict, reasons: [] });
  expect(decisivePart(item('x', 'notMet', [part('a', 'met'), part('b', 'unknown'), part('c', 'notMet')]))?.part).toBe('c');
  expect(decisivePart(item('x', 'unknown', [part('a', 'met'), part('b', 'unknown')]))?.part).toBe('b');
  expect(decisivePart(item('x', 'met', [part('a', 'met'), part('b', 'met')]))?.part).toBe('a');
});
