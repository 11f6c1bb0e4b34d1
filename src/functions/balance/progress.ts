import { judge } from '../../core';
import { progressOf } from '../../core/statistics/progress';
import type { Schedule } from '../../core/statistics/progress';
import { isOmitted } from '../arguments/cells';
import { numberArgument, readNumberArgument } from '../arguments/number';
import type { FunctionCall } from '../call';
import type { FunctionDefinition } from '../definition';
import { FunctionFailure } from '../failure';
import { holds } from '../native/compare';
import { figureOf } from '../native/figures';
import type { Figure } from '../native/figures';
import { where } from '../native/guard';
import type { NativeCall, NativeForm } from '../native/nativeCall';
import { literal } from '../native/text';

const VALUES_AT = 0;
const YEARS_AT = 3;

const scheduleAt = (call: FunctionCall, first: number): Schedule => ({
  base: readNumberArgument(call.at(first)),
  current: readNumberArgument(call.at(first + 1)),
  target: readNumberArgument(call.at(first + 2)),
});

/** All three years, or none; one or two of them say nothing. */
const yearsOf = (call: FunctionCall): Schedule | undefined => ([0, 1, 2].every((each) => isOmitted(call.at(YEARS_AT + each))) ? undefined : scheduleAt(call, YEARS_AT));

const nativeAt = (call: NativeCall, first: number): readonly [Figure, Figure, Figure] => [figureOf(call.at(first), call), figureOf(call.at(first + 1), call), figureOf(call.at(first + 2), call)];

const nativeYears = (call: NativeCall): readonly [Figure, Figure, Figure] | undefined => ([0, 1, 2].every((each) => call.at(YEARS_AT + each).kind === 'omitted') ? undefined : nativeAt(call, YEARS_AT));

const native = (call: NativeCall): NativeForm => {
  const values = nativeAt(call, VALUES_AT);
  const [base, now, target] = values;
  const done = where(values.flatMap(({ conditions }) => conditions), `(${now.text}-${base.text})/(${target.text}-${base.text})`);
  const years = nativeYears(call);
  if (years === undefined) return done;
  const [first, current, last] = years;
  const inOrder = [`(${last.text}>${first.text})`, `(${current.text}>=${first.text})`];
  const due = where(years.flatMap(({ conditions }) => conditions), where(inOrder, `MIN(1,(${current.text}-${first.text})/(${last.text}-${first.text}))`));
  call.note({ code: 'languageFixed' });
  const word = (key: string): string => literal(call.scope.say(`progress.${key}`));
  return [[done, due, `IF(${holds(done, '>=', due)},${word('onSchedule')},${word('behind')})`]];
};

export const progress: FunctionDefinition = {
  name: 'BALANCE.PROGRESS',
  description: {
    zh: '目标完成进度：（现值−基期）÷（目标−基期），上升、下降的目标都适用；倒退为负，超额大于 1。给全三个年份时溢出一行：完成进度、按年份匀速应完成的进度、是否按期。',
    en: 'Share of the way to a target that is done: (now − base) ÷ (target − base), rising or falling; negative if it got worse, above 1 beyond the target. With all three years it spills a row: share done, share due on an even course, on schedule or not.',
  },
  arguments: [
    numberArgument({ zh: '基期', en: 'base' }, { zh: '基期的数值', en: 'Figure at the beginning' }),
    numberArgument({ zh: '现值', en: 'now' }, { zh: '当前的数值', en: 'Figure now' }),
    numberArgument({ zh: '目标', en: 'target' }, { zh: '目标的数值', en: 'Figure to be reached' }),
    numberArgument({ zh: '基期年', en: 'baseYear' }, { zh: '基期的年份；三个年份须同时给出', en: 'Year of the beginning; give all three years or none' }, true),
    numberArgument({ zh: '现年', en: 'year' }, { zh: '当前的年份', en: 'Year of the figure now' }, true),
    numberArgument({ zh: '目标年', en: 'targetYear' }, { zh: '应达到目标的年份', en: 'Year in which the target is due' }, true),
  ],
  result: 'any',
  readsWorkbook: false,
  example: '=BALANCE.PROGRESS(0.62,0.55,0.5,2022,2025,2030)',
  source: {
    zh: '完成进度=（现值−基期）÷（目标−基期）；应完成进度按年份匀速推算，为本工具的约定',
    en: 'Share done = (now − base) ÷ (target − base); the share due on an even course over the years is a convention of this tool',
  },
  evaluate: (call) => {
    const result = progressOf(scheduleAt(call, VALUES_AT), yearsOf(call));
    if (!result.ok) throw new FunctionFailure(result.code === 'noDistance' ? '#DIV/0!' : '#VALUE!', { key: `progress.${result.code}` });
    if (result.due === undefined) return result.done;
    return [[result.done, result.due, call.scope.say(judge(result.done, '>=', result.due) ? 'progress.onSchedule' : 'progress.behind')]];
  },
  native,
};
