import { CONTESTS } from './contests';

/** Runs one contestant of one contest once, in a process of its own: its memory is its own too. */
const main = async (): Promise<void> => {
  const contestant = CONTESTS[Number(process.argv[2])]?.contestants[Number(process.argv[3])];
  if (contestant === undefined) throw new Error('no such contestant');
  const run = await Promise.resolve(contestant.prepare()).catch((error: unknown) => () => Promise.reject(error instanceof Error ? error : new Error(String(error))));
  const started = performance.now();
  const answer = await run().catch((error: unknown) => String(error));
  const milliseconds = performance.now() - started;
  process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, ...(typeof answer === 'object' ? answer : { answer }) }));
};

void main();
