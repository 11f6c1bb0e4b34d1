import type { Doubt, Proposal } from '../../functions/proposal/proposal';
import type { Language } from '../language';

/** What a proposal is: the heading of its column, the field of its cell, the meaning of its word. */
export const proposalName = (proposal: Proposal, { t, pick, names }: Language): string => {
  if (proposal.kind === 'word') return proposal.label === undefined ? pick(proposal.word) : `${pick(proposal.word)} ${pick(proposal.label)}`;
  const { heading, field, stage, address } = proposal;
  if (heading !== undefined) return heading.replaceAll('/', ' / ');
  if (field === undefined) return t(address.left === address.right || address.top === address.bottom ? 'browser:figuresOfSchool' : 'browser:wholeTable');
  return stage === undefined ? names.field(field) : t('browser:fieldOfStage', { field: names.field(field), stage: t(`term:stage.${stage}`) });
};

/** Why a proposal may not be what is meant. */
export const doubtWords = (doubt: Doubt, { t }: Language): string => t(`browser:doubt.${doubt.code}`, { ...doubt, ...('row' in doubt ? { row: doubt.row + 1 } : {}) });
