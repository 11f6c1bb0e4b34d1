import type { LocalPack } from '../../src/standards/schema';
import { localPackSchema } from '../../src/standards/schema';

export const CLAUSE = { source: 'notice', item: '第1条', quote: '小学每班不超过40人，初中每班不超过45人', confidence: 'A' } as const;

/** A made-up county's differences to the national pack. */
export const localPack = (differences: Partial<Record<keyof LocalPack, unknown>> = {}): LocalPack =>
  localPackSchema.parse({
    id: 'somewhere-2024',
    label: { zh: '某县（2024）', en: 'Somewhere (2024)' },
    version: '2024.1',
    inForce: '2024-09-01',
    extends: 'national-2017',
    sources: [{ id: 'notice', title: '某县通知', issuer: '某县' }],
    ...differences,
  });

/** A rule of the county's own. */
export const RULE = {
  id: 'X1',
  group: 'quality',
  label: { zh: '本县要求', en: 'A requirement of the county' },
  aliases: [],
  judgedBy: 'evidence',
  departments: ['education'],
  clauses: [CLAUSE],
  parts: [{ kind: 'evidence', id: 'proof', label: { zh: '本县要求', en: 'A requirement of the county' }, field: 'evidence.Q3', metWhen: true }],
} as const;
