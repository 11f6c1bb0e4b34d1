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
import { certificate } from './check/certificate';
import { classSize } from './check/classSize';
import { county as checkCounty } from './check/county';
import { cv as checkCv } from './check/cv';
import { disabled } from './check/disabled';
import { funding } from './check/funding';
import { largeClass } from './check/largeClass';
import { migrant } from './check/migrant';
import { monitor } from './check/monitor';
import { quota } from './check/quota';
import { resource } from './check/resource';
import { retention as checkRetention } from './check/retention';
import { rooms } from './check/rooms';
import { rotation } from './check/rotation';
import { rule } from './check/rule';
import { salary } from './check/salary';
import { satisfaction } from './check/satisfaction';
import { school } from './check/school';
import { schoolSize } from './check/schoolSize';
import { sheet } from './check/sheet';
import { special } from './check/special';
import { training } from './check/training';
import { trainingFund } from './check/trainingFund';
import { zoning } from './check/zoning';
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
  largeClass,
  schoolSize,
  resource,
  school,
  checkCv,
  rooms,
  funding,
  special,
  salary,
  training,
  rotation,
  certificate,
  zoning,
  quota,
  migrant,
  checkRetention,
  disabled,
  trainingFund,
  monitor,
  satisfaction,
  rule,
  sheet,
  checkCounty,
];

const byName = new Map(CATALOGUE.map((definition) => [definition.name, definition]));

/** Looks a function up by its name, whatever the case. */
export const findFunction = (name: string): FunctionDefinition | undefined => byName.get(name.trim().toUpperCase());
