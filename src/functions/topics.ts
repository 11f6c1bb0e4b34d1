import { CATALOGUE } from './catalogue';
import type { FunctionDefinition } from './definition';

/** What the functions are for, in the order in which they are shown. */
export const TOPIC_IDS = ['dispersion', 'indices', 'figures', 'thresholds', 'tracking', 'overall', 'resources', 'guarantee', 'quality'] as const;
export type TopicId = (typeof TOPIC_IDS)[number];

/** Every function by its topic; a test keeps the list whole. */
const MEMBERS: Readonly<Record<TopicId, readonly string[]>> = {
  dispersion: ['BALANCE.CV', 'BALANCE.CVTOTAL', 'BALANCE.MEAN', 'BALANCE.SD', 'BALANCE.COMPOSITE', 'BALANCE.CONTRIBUTION'],
  indices: ['BALANCE.GINI', 'BALANCE.THEIL', 'BALANCE.RANGE', 'BALANCE.MCLOONE'],
  figures: ['BALANCE.PERPUPIL', 'BALANCE.PER100', 'BALANCE.SPLIT', 'BALANCE.INDICATORS', 'BALANCE.COUNTY'],
  thresholds: ['BALANCE.STANDARD', 'BALANCE.FLOOR', 'BALANCE.SOURCE', 'BALANCE.GAP'],
  tracking: ['BALANCE.RETENTION', 'BALANCE.FUNDED', 'BALANCE.PROGRESS'],
  overall: ['CHECK.COUNTY', 'CHECK.SHEET', 'CHECK.RULE'],
  resources: ['CHECK.SCHOOL', 'CHECK.RESOURCE', 'CHECK.CV'],
  guarantee: [
    'CHECK.CLASSSIZE',
    'CHECK.LARGECLASS',
    'CHECK.SCHOOLSIZE',
    'CHECK.ROOMS',
    'CHECK.FUNDING',
    'CHECK.SPECIAL',
    'CHECK.SALARY',
    'CHECK.TRAINING',
    'CHECK.ROTATION',
    'CHECK.CERTIFICATE',
    'CHECK.ZONING',
    'CHECK.QUOTA',
    'CHECK.MIGRANT',
  ],
  quality: ['CHECK.RETENTION', 'CHECK.DISABLED', 'CHECK.TRAININGFUND', 'CHECK.MONITOR', 'CHECK.SATISFACTION'],
};

/** BALANCE computes, CHECK judges. */
export const FAMILIES = ['BALANCE', 'CHECK'] as const;
export type Family = (typeof FAMILIES)[number];

export interface Topic {
  readonly id: TopicId;
  readonly functions: readonly FunctionDefinition[];
}

const inFamily = (name: string, family: Family): boolean => name.startsWith(`${family}.`);

/** The topics of a family with those of the given functions that belong to them; empty topics are left out. */
export const topicsOf = (family: Family, functions: readonly FunctionDefinition[] = CATALOGUE): readonly Topic[] =>
  TOPIC_IDS.flatMap((id): readonly Topic[] => {
    const members = MEMBERS[id].flatMap((name) => functions.filter((definition) => definition.name === name && inFamily(name, family)));
    return members.length === 0 ? [] : [{ id, functions: members }];
  });
