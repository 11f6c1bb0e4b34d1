import { CellValueType } from '@univerjs/core';
import { fromUniverCell, fromUniverValue, toUniverContent, toUniverStyle } from '../../../src/workbench/page/cellData';

// The spreadsheet's core cannot be loaded here (it needs ES modules); of it, only these numbers are used, as its documentation gives them.
jest.mock('@univerjs/core', () => ({
  BooleanNumber: { FALSE: 0, TRUE: 1 },
  CellValueType: { STRING: 1, NUMBER: 2, BOOLEAN: 3, FORCE_STRING: 4 },
  HorizontalAlign: { UNSPECIFIED: 0, LEFT: 1, CENTER: 2, RIGHT: 3 },
  VerticalAlign: { UNSPECIFIED: 0, TOP: 1, MIDDLE: 2, BOTTOM: 3 },
  WrapStrategy: { UNSPECIFIED: 0, OVERFLOW: 1, CLIP: 2, WRAP: 3 },
}));

describe('a cell on its way to the spreadsheet', () => {
  it('keeps digits that are a text a text', () => {
    expect(toUniverContent({ value: '0012' })).toMatchObject({ v: '0012', t: CellValueType.STRING });
  });

  it('comes with its formula and without the old value', () => {
    expect(toUniverContent({ value: 3, formula: '=A1' })).toMatchObject({ f: '=A1', v: null });
  });

  it('leaves spilled values to the spreadsheet', () => {
    expect(toUniverContent({ value: 3, spilledFrom: { row: 0, column: 0 } })).toMatchObject({ v: null, f: null });
  });

  it('takes away a fill that is gone', () => {
    expect(toUniverStyle({ fill: '#FF0000' }).bg).toEqual({ rgb: '#FF0000' });
    expect(toUniverStyle(undefined).bg).toBeNull();
  });
});

describe('a cell on its way back', () => {
  it.each([
    [{ v: 5, t: CellValueType.NUMBER }, 5],
    [{ v: 1, t: CellValueType.BOOLEAN }, true],
    [{ v: '0012', t: CellValueType.STRING }, '0012'],
    [{ v: '#N/A', t: CellValueType.STRING }, { error: '#N/A' }],
    [{ v: '', t: CellValueType.STRING }, null],
    [{ v: null }, null],
    [undefined, null],
    [{ p: { id: 'x', documentStyle: {}, body: { dataStream: '甲\r乙\r\n' } } }, '甲\n乙'],
  ])('%j is %j', (cell, expected) => {
    expect(fromUniverValue(cell)).toEqual(expected);
  });

  it('has 15 digits where it was typed, all of them where it was calculated', () => {
    expect(fromUniverCell({ v: 0.9500000000000001, t: CellValueType.NUMBER }, undefined)).toEqual({ value: 0.95 });
    expect(fromUniverCell({ v: 0.1 + 0.2, t: CellValueType.NUMBER }, '=A1+A2')).toEqual({ value: 0.30000000000000004, formula: '=A1+A2' });
  });
});
