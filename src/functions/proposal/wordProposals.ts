import { createTranslator } from '../../locale';
import { loadPack, PACK_IDS } from '../../standards';
import type { Pack } from '../../standards/schema';
import { SCHOOL_TYPES, STAGES } from '../../standards/terms';
import type { SchoolType, Stage } from '../../standards/terms';
import { indicatorsOf } from '../arguments/indicator';
import type { ArgumentTakes, Localised } from '../declaration';
import type { WordProposal } from './proposal';
import type { Recognised } from './recognised';

const chinese = createTranslator('zh-CN');

const same = (text: string): Localised => ({ zh: text, en: text });

export const stageWord = (stage: Stage): WordProposal => ({ kind: 'word', word: { zh: chinese.t(`term:stage.${stage}`), en: stage } });

export const typeWord = (type: SchoolType): WordProposal => ({ kind: 'word', word: { zh: chinese.t(`term:schoolType.${type}`), en: type } });

const labelled = (id: string, label: Localised): WordProposal => ({ kind: 'word', word: same(id), label });

/** The words an argument may be; none where it takes cells. The sheets' names are known only once the workbook is read. */
export const wordProposals = (takes: ArgumentTakes, pack: Pack, recognised: Recognised | undefined): readonly WordProposal[] => {
  switch (takes.of) {
    case 'stage':
      return STAGES.map(stageWord);
    case 'schoolType':
      return SCHOOL_TYPES.map(typeWord);
    case 'indicator':
      return indicatorsOf(pack).map(({ rule }) => labelled(rule.id, rule.label));
    case 'rule':
      return pack.rules.map(({ id, label }) => labelled(id, label));
    case 'standard':
      return PACK_IDS.map((id) => labelled(id, loadPack(id).label));
    case 'sheet':
      return (recognised?.grids ?? []).filter(({ hidden }) => !hidden).map(({ sheet }) => ({ kind: 'word', word: same(sheet) }));
    case 'words':
      return takes.words.map((word) => ({ kind: 'word', word }));
    case 'figures':
    case 'field':
    case 'indicators':
    case 'rooms':
    case 'table':
      return [];
  }
};
