import type { Subject } from './assessment';
import type { Explanation } from './explanation';
import type { ExplainContext } from './options';

/** 为什么: the arithmetic of one verdict with the numbers put in, computed on demand. */
export const explain = (_context: ExplainContext, _target: { readonly rule: string; readonly part: string; readonly subject: Subject }): Explanation => {
  throw new Error('explain: not built yet');
};
