import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre';
import { keepMemoryLean } from '../../../src/cli/leanMemory';
import { nodeIo } from '../../../src/cli/nodeIo';
import { runCli } from '../../../src/cli/runCli';
import { openPage } from '../merging/pageRun';
import { schoolFiles } from '../merging/schoolFiles';
import type { Contest } from '../contest';

const NOTE = 'ours in Node: junheng merge, files opened, merged, judged and one workbook written; ours in the page: the built page in a headless browser, files chosen, read in the worker, merged, judged, every step shown, the workbook saved; memory is that of the process of the page, its worker included; the unit: hucre alone reads the same files and keeps nothing';

/** Many files → one county → one workbook, where ours does all of it and the reader only the first part. */
const merging = (title: string, files: number, each: number): Contest => ({
  title,
  note: NOTE,
  rounds: 1,
  contestants: [
    {
      name: 'junheng merge',
      prepare: async () => {
        keepMemoryLean();
        const { folder } = await schoolFiles(files, each);
        const out = path.join(folder, '合并结果.xlsx');
        return async () => {
          const code = await runCli(['merge', folder, '-o', out], { ...nodeIo, out: () => undefined, progress: () => undefined });
          if (code > 1) throw new Error(`junheng merge ended with ${code}`);
          return statSync(out).size;
        };
      },
    },
    { name: 'the page', prepare: async () => openPage((await schoolFiles(files, each)).paths) },
    {
      name: 'hucre readXlsx',
      prepare: async () => {
        const { paths } = await schoolFiles(files, each);
        return async () => {
          let rows = 0;
          for (const file of paths) rows += (await readXlsx(readFileSync(file))).sheets[0]?.rows.length ?? 0;
          return rows;
        };
      },
    },
  ],
});

export const mergeMany = merging('Merge 300 files of one school each', 300, 1);
export const mergeLarge = merging('Merge one file of 100,000 schools, 25 columns', 1, 100_000);
