import type { Verdict } from '../../standards/terms';
import { OUTPUT_WORDS, readOutput } from '../arguments/output';
import type { Output } from '../arguments/output';
import { verdictWord } from '../verdictWord';
import { choose, optionsOf } from './choice';
import { NotConvertible } from './conversion';
import { NOT_AVAILABLE } from './guard';
import type { NativeArgument, NativeCall } from './nativeCall';
import { literal } from './text';

/** What a CHECK function finds, as expressions. */
export interface NativeJudgement {
  /** Under this condition; the last one needs none. */
  readonly when?: string;
  /** The verdict's word. */
  readonly word: string;
  readonly summary: string;
  /** The lines of the explanation; undefined where a native formula cannot give them. */
  readonly details: readonly string[] | undefined;
  /** How many are not met; NA() where that is not certain. */
  readonly notMet: string;
  /** Whether it is met; NA() where that is not certain. */
  readonly met: string;
}

type Certain = Pick<NativeJudgement, 'word' | 'notMet' | 'met'>;

const wordOf = (verdict: Verdict): string => literal(verdictWord(verdict));

/** A verdict that is certain at conversion, of one thing. */
export const always = (verdict: 'unknown' | 'notApplicable'): Certain => ({ word: wordOf(verdict), notMet: verdict === 'unknown' ? NOT_AVAILABLE : '0', met: NOT_AVAILABLE });

/** A verdict with how many are not met, under the condition that makes it certain. */
export const certain = (verdict: 'met' | 'notMet', notMet: string): Certain => ({ word: wordOf(verdict), notMet, met: verdict === 'met' ? 'TRUE' : 'FALSE' });

/** Met or not met. */
export const verdictIf = (condition: string): Pick<NativeJudgement, 'word' | 'met'> => ({ word: `IF(${condition},${wordOf('met')},${wordOf('notMet')})`, met: `IF(${condition},TRUE,FALSE)` });

/** Met or not met, of one thing. */
export const metIf = (condition: string): Certain => ({ ...verdictIf(condition), notMet: `IF(${condition},0,1)` });

/** Not met or else unknown under these conditions, and met where neither holds. */
export const firstOf = (notMet: string, unknown: string): Pick<NativeJudgement, 'word' | 'met'> => ({
  word: `IF(${notMet},${wordOf('notMet')},IF(${unknown},${wordOf('unknown')},${wordOf('met')}))`,
  met: `IF(${notMet},FALSE,IF(${unknown},${NOT_AVAILABLE},TRUE))`,
});

const shown = ({ word, summary, details, notMet, met }: NativeJudgement, output: Output, outputArgument: NativeArgument, call: NativeCall): string => {
  switch (output) {
    case 'conclusion':
      return `${word}&${literal('：')}&${summary}`;
    case 'explanation':
      if (details === undefined) throw new NotConvertible({ code: 'argumentUnsupported', name: call.name, argument: outputArgument.declaration.name });
      return [`${word}&${literal('：')}&${summary}`, ...details].join('&CHAR(10)&');
    case 'count':
      return notMet;
    case 'boolean':
      return met;
  }
};

/** The judgements as a cell shows them, the first whose condition holds. */
export const presentNative = (judgements: readonly NativeJudgement[], output: NativeArgument, call: NativeCall): string => {
  call.note({ code: 'languageFixed' });
  return choose(output, { read: readOutput, options: optionsOf(OUTPUT_WORDS), optional: true }, call, (asked) =>
    judgements.reduceRight((otherwise, judgement) => {
      const text = shown(judgement, asked, output, call);
      return judgement.when === undefined ? text : `IF(${judgement.when},${text},${otherwise})`;
    }, NOT_AVAILABLE),
  );
};
