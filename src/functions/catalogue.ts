import { source } from './balance/clauseSource';
import { composite } from './balance/composite';
import { contribution } from './balance/contribution';
import { county } from './balance/county';
import { cv } from './balance/cv';
import { cvTotal } from './balance/cvTotal';
import { floor } from './balance/floor';
import { funded } from './balance/funded';
import { gap } from './balance/gap';
import { gini } from './balance/gini';
import { indicators } from './balance/indicators';
import { mcLoone } from './balance/mcLoone';
import { mean } from './balance/mean';
import { per100, perPupil } from './balance/perPupil';
import { progress } from './balance/progress';
import { range } from './balance/range';
import { retention } from './balance/retention';
import { sd } from './balance/sd';
import { split } from './balance/split';
import { standard } from './balance/standard';
import { theil } from './balance/theil';
import { classSize } from './check/classSize';
import { county as checkCounty } from './check/county';
import { cv as checkCv } from './check/cv';
import { resource } from './check/resource';
import { school } from './check/school';
import { schoolSize } from './check/schoolSize';
import type { FunctionDefinition } from './definition';

/** Every function, in the order of the help. A new one is one file and one line here. */
export const CATALOGUE: readonly FunctionDefinition[] = [
  cv,
  cvTotal,
  mean,
  sd,
  perPupil,
  per100,
  split,
  standard,
  floor,
  source,
  indicators,
  county,
  composite,
  gap,
  contribution,
  gini,
  theil,
  range,
  mcLoone,
  retention,
  funded,
  progress,
  classSize,
  schoolSize,
  resource,
  school,
  checkCv,
  checkCounty,
];

const byName = new Map(CATALOGUE.map((definition) => [definition.name, definition]));

/** Looks a function up by its name, whatever the case. */
export const findFunction = (name: string): FunctionDefinition | undefined => byName.get(name.trim().toUpperCase());
