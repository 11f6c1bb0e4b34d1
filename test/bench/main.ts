import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { CONTESTS } from './contests';
import type { Contest } from './contest';

interface Run {
  readonly milliseconds: number;
  /** A text: what stopped it. */
  readonly answer: number | string;
  readonly megabytes: number;
  readonly note?: string;
}

const runOnce = (contest: number, contestant: number): Run =>
  JSON.parse(execFileSync(process.execPath, ['--max-old-space-size=6144', path.join(__dirname, 'worker.js'), String(contest), String(contestant)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as Run;

/** Interleaved: every contestant once, then all again, so that a busy moment hurts all alike. */
const runContest = (contest: Contest, index: number): readonly (readonly Run[])[] => {
  const runs: Run[][] = contest.contestants.map(() => []);
  for (let round = 0; round < contest.rounds; round += 1) {
    contest.contestants.forEach((_, contestant) => runs[contestant]?.push(runOnce(index, contestant)));
  }
  return runs;
};

const checkAnswers = (contest: Contest, runs: readonly (readonly Run[])[]): void => {
  if (contest.agree === undefined) return;
  const answers = runs.flatMap((own) => own.flatMap(({ answer }) => (typeof answer === 'number' ? [answer] : [])));
  const [first = Number.NaN] = answers;
  const differing = answers.find((answer) => !(Math.abs(answer - first) <= Math.abs(first) * (contest.agree ?? 0)));
  if (differing !== undefined) throw new Error(`${contest.title}: the answers differ, ${first} and ${differing}`);
};

const print = (contest: Contest, runs: readonly (readonly Run[])[]): void => {
  const least = (own: readonly Run[], of: (run: Run) => number): number => Math.min(...own.map(of));
  const ours = least(runs[0] ?? [], ({ milliseconds }) => milliseconds);
  console.log(`\n${contest.title}\n  ${contest.note}`);
  contest.contestants.forEach(({ name }, index) => {
    const own = runs[index] ?? [];
    const stopped = own.find(({ answer }) => typeof answer === 'string');
    if (stopped !== undefined) {
      console.log(`  ${name.padEnd(26)} could not: ${stopped.answer}`);
      return;
    }
    const time = least(own, ({ milliseconds }) => milliseconds);
    const memory = least(own, ({ megabytes }) => megabytes);
    console.log(`  ${name.padEnd(26)} ${time.toFixed(1).padStart(9)} ms   ×${(time / ours).toFixed(2).padStart(6)}   ${memory.toFixed(0).padStart(5)} MB`);
    for (const { note } of own) if (note !== undefined) console.log(`    ${note}`);
  });
};

console.log(`Node ${process.version}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(2) ?? '?'}. Least time of the rounds, each run in its own process, interleaved; memory is the peak of that process, data included.`);
/** Part of a title, if only some contests are to be run. */
const wanted = process.argv[2] ?? '';

CONTESTS.forEach((contest, index) => {
  if (!contest.title.includes(wanted)) return;
  const runs = runContest(contest, index);
  checkAnswers(contest, runs);
  print(contest, runs);
});
