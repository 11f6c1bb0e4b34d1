import type { Assessment, Finding, ItemResult, Severity } from '../../src/core/assessment';
import type { Dataset, School } from '../../src/core/dataset';
import { DEFAULT_PACK, loadPack } from '../../src/standards';
import type { Outcome } from '../../src/taskpane/outcome';
import type { Grid } from '../../src/workbook/grid';
import type { ReadingIssue } from '../../src/workbook/reading';

/** Hand-made results: small, and with exactly what a test is about. */
export const grid = (sheet: string, hidden = false): Grid => ({ sheet, hidden, rows: [], columnCount: 0, merges: [], hiddenRows: new Set() });

export const school = (name: string, row: number): School => ({ name, type: 'primary', flags: new Map(), cell: { sheet: '学校', row, column: 0 } });

export const dataset = (schools: readonly School[] = []): Dataset => ({
  schools,
  schoolFigures: new Map(),
  units: { length: schools.length, school: Int32Array.from(schools.keys()), stage: new Uint8Array(schools.length), figures: new Map() },
  classes: [],
  rooms: [],
  county: new Map(),
  evidence: new Map(),
});

export const finding = (id: string, rule: string, name: string | undefined, severity: Severity = 'error', departments: readonly string[] = ['education']): Finding => ({
  id,
  rule,
  part: 'indicator',
  subject: name === undefined ? { kind: 'county' } : { kind: 'unit', school: name, stage: 'primary', unit: 0 },
  verdict: 'notMet',
  severity,
  issue: { code: 'evidenceNegative' },
  cells: [],
  departments,
});

export const item = (rule: string, verdict: ItemResult['verdict'], parts: ItemResult['parts'] = []): ItemResult => ({ rule, group: 'resources', verdict, parts, reasons: [] });

export const assessment = (part: Partial<Assessment> = {}): Assessment => ({
  standard: { id: 'test', version: '1' },
  date: '2025-09-01',
  parameters: {},
  profiles: [],
  verdict: 'unknown',
  items: [],
  conditions: [],
  units: { length: 0, inScope: new Uint8Array(), indicators: [], verdicts: new Uint8Array(), scopeReasons: new Map() },
  county: [],
  findings: [],
  ...part,
});

interface Parts {
  readonly findings?: readonly Finding[];
  readonly issues?: readonly ReadingIssue[];
  readonly schools?: readonly School[];
}

export const outcome = ({ findings = [], issues = [], schools = [] }: Parts = {}): Outcome => ({
  grids: [grid('学校')],
  reading: { sheets: [], dataset: dataset(schools), issues },
  assessment: assessment({ findings }),
  pack: loadPack(DEFAULT_PACK),
});
