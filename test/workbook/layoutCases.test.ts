import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CellValue } from '../../src/workbook';
import { read, sheet, unitFigure } from './sheets';

const load = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, 'cases', name), 'utf8'));
const cell = z.union([z.number(), z.string(), z.null()]);

const valuesSchema = z.strictObject({
  about: z.string(),
  cases: z.array(z.strictObject({ field: z.string(), cell, reads: z.number().optional(), blank: z.literal(true).optional(), asked: z.string().optional(), noted: z.string().optional() })).min(1),
});

const layoutsSchema = z.strictObject({
  about: z.string(),
  cases: z
    .array(
      z.strictObject({
        name: z.string(),
        why: z.string().min(4),
        sheets: z.array(z.strictObject({ name: z.string().optional(), file: z.string().optional(), rows: z.array(z.array(cell)), merges: z.array(z.string()).optional(), hidden: z.boolean().optional(), hiddenRows: z.array(z.number()).optional() })).min(1),
        figures: z.record(z.string().regex(/^\S+ (?:primary|junior) \S+$/u), z.number()),
        issues: z.array(z.string()),
      }),
    )
    .min(1),
});

const content = (value: z.infer<typeof cell>): CellValue => (typeof value === 'string' && /^#[A-Z/0]+[!?]$/u.test(value) ? { error: value } : value);

describe('what a cell says', () => {
  it.each(valuesSchema.parse(load('values.json')).cases.map((one) => [`${one.field}：${JSON.stringify(one.cell)}`, one] as const))('%s', (_, { field, cell: given, reads, blank, asked, noted }) => {
    const reading = read([sheet([['学校名称', '学校类型', field], ['实验学校', '小学', content(given)]])]);
    const [column] = reading.dataset.units.figures.values();
    const state = ['value', 'blank', 'text', 'error', 'negative', 'absent'][column?.states[0] ?? 5];
    expect({ state, ...(state === 'value' ? { value: column?.values[0] } : {}) }).toEqual(reads !== undefined ? { state: 'value', value: reads } : { state: blank === true ? 'blank' : expect.stringMatching(/^(text|error|negative)$/u) as string });
    expect(reading.issues.map(({ code }) => code)).toEqual([asked ?? noted].filter((code) => code !== undefined));
    // Whatever is not the bare number keeps the text it was read from.
    if (typeof given === 'string' && given !== '' && given !== '0') expect(column?.originalAt?.(0)).toBe(given.trim());
  });
});

describe('how a table is laid out', () => {
  it.each(layoutsSchema.parse(load('layouts.json')).cases.map((one) => [one.name, one] as const))('%s', (_, { sheets, figures, issues }) => {
    const reading = read(
      sheets.map(({ rows, name, file, merges, hidden, hiddenRows }) =>
        sheet(rows.map((row) => row.map(content)), { ...(name && { name }), ...(file && { file }), ...(merges && { merges }), ...(hidden && { hidden }), ...(hiddenRows && { hiddenRows }) }),
      ),
    );
    const found = Object.fromEntries(Object.keys(figures).map((key) => {
      const [school = '', stage, field = ''] = key.split(' ');
      return [key, unitFigure(reading, school, stage === 'junior' ? 'junior' : 'primary', field)];
    }));
    expect(found).toEqual(figures);
    expect(reading.issues.map(({ code }) => code).sort()).toEqual([...issues].sort());
    expect(reading.dataset.schools.map(({ name }) => name).sort()).toEqual([...new Set(Object.keys(figures).map((key) => key.split(' ')[0] ?? ''))].sort());
  });
});
