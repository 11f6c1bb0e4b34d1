/** A worker that opens files. Throws where pages may not have any (opened from a folder, old programs). */
export const startWorker = (): Worker => new Worker(new URL('./readTable.worker.ts', import.meta.url), { name: 'junheng-reader' });
