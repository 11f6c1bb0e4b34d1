import type { LimitPart } from '../../standards/schema';
import { isOmitted } from '../arguments/cells';
import { readOutput } from '../arguments/output';
import type { FunctionDefinition } from '../definition';
import type { Choice } from '../native/choice';
import { refuseWithoutThings } from './categories';
import { present } from './judgement';
import { sizeLimit } from './limits';
import type { Category } from './limits';
import { nativeSizes } from './nativeSizes';
import { judgeSizes } from './sizes';
import type { SizeKind } from './sizes';
import { judgeWorkbook } from './workbookItem';

/** How a CHECK function over sizes is computed. Its arguments are the sizes, their category, and what is to be shown; without sizes the workbook is judged. */
export const overSizes = (name: string, of: LimitPart['of'], kind: SizeKind, choice: Choice<Category | undefined>): Pick<FunctionDefinition, 'evaluate' | 'native'> => ({
  evaluate: async (call) => {
    const [sizes, categories] = [call.at(0), call.at(1)];
    const output = readOutput(call.at(2));
    refuseWithoutThings(name, sizes, categories);
    const limit = sizeLimit(of, call.scope);
    const judgement = isOmitted(sizes) ? await judgeWorkbook(call, kind, limit) : judgeSizes(call, sizes, categories, kind, limit);
    return present(judgement, output, call.scope);
  },
  native: (call) => nativeSizes(call, choice, kind, sizeLimit(of, call.scope)),
});
