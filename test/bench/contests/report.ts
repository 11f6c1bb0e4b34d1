import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre';
import { nodeIo } from '../../../src/cli/nodeIo';
import { runCli } from '../../../src/cli/runCli';
import { schoolFiles } from '../merging/schoolFiles';
import type { Contest, Contestant } from '../contest';

const NOTE = 'ours: junheng report with every part, the file opened, judged, and all tables, ledgers, charts and data written as one workbook, computed cells as values or as formulas; the unit: hucre alone reads the same file and keeps nothing';

const reporting = (schools: number, name: string, options: readonly string[]): Contestant => ({
  name,
  prepare: async () => {
    const { folder, paths } = await schoolFiles(1, schools);
    const out = path.join(folder, `${name}.xlsx`);
    return async () => {
      const code = await runCli(['report', ...paths, '-o', out, '--force', ...options], { ...nodeIo, out: () => undefined, progress: () => undefined });
      if (code > 1) throw new Error(`junheng report ended with ${code}`);
      return statSync(out).size;
    };
  },
});

/** A county's file → everything that is handed in. */
const report = (schools: number): Contest => ({
  title: `Report of ${schools.toLocaleString('en')} schools, 25 columns`,
  note: NOTE,
  rounds: 1,
  contestants: [
    reporting(schools, 'junheng report', []),
    reporting(schools, 'with formulas', ['--formulas']),
    {
      name: 'hucre readXlsx',
      prepare: async () => {
        const { paths } = await schoolFiles(1, schools);
        return async () => {
          let rows = 0;
          for (const file of paths) rows += (await readXlsx(readFileSync(file))).sheets[0]?.rows.length ?? 0;
          return rows;
        };
      },
    },
  ],
});

export const reportCounty = report(300);
export const reportCity = report(3_000);
