import fc from 'fast-check';
import { batchesOf, blocksOf, cellsIn, halves } from '../../../src/host/excel/blocks';
import type { Block } from '../../../src/host/excel/blocks';

const area = fc.record({ sheet: fc.constantFrom('甲', '乙'), row: fc.nat(50), column: fc.nat(50), rows: fc.integer({ min: 1, max: 400 }), columns: fc.integer({ min: 1, max: 60 }) });
const limit = fc.integer({ min: 1, max: 500 });

const total = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + cellsIn(block), 0);

test('blocks cover the area once, in order, each within the limit or a single row', () => {
  fc.assert(
    fc.property(area, limit, (whole, most) => {
      const blocks = blocksOf(whole, most);
      let row = whole.row;
      for (const block of blocks) {
        expect(block).toMatchObject({ sheet: whole.sheet, column: whole.column, columns: whole.columns, row });
        expect(cellsIn(block) <= most || block.rows === 1).toBe(true);
        row += block.rows;
      }
      expect(row).toBe(whole.row + whole.rows);
    }),
  );
});

test('batches hold every block once, within the limit or a single block', () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 5 }), limit, (areas, most) => {
      const blocks = areas.flatMap((each) => blocksOf(each, most));
      const batches = batchesOf(blocks, most);
      expect(batches.flat()).toEqual(blocks);
      for (const batch of batches) expect(total(batch) <= most || batch.length === 1).toBe(true);
    }),
  );
});

test('halving again and again reads the same cells, down to single rows', () => {
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 4 }), (batch) => {
      const split = (blocks: readonly Block[]): readonly Block[] => {
        const parts = halves(blocks);
        return parts === undefined ? blocks : [...split(parts[0]), ...split(parts[1])];
      };
      const rows = split(batch);
      expect(rows.every((block) => block.rows === 1)).toBe(true);
      expect(total(rows)).toBe(total(batch));
    }),
  );
});
