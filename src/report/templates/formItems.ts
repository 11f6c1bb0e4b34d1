import type { Pack, Part, Rule } from '../../standards/schema';
import type { RuleGroup } from '../../standards/terms';
import { field } from './declaration';
import type { FieldPlace, FormItem } from './declaration';

/** Whether a rule counts by default. */
const isEnabled = ({ enabledBy }: Rule, { parameters }: Pack): boolean => enabledBy === undefined || parameters.some(({ id, default: value }) => id === enabledBy && value === true);

const partsOf = <K extends Part['kind']>(pack: Pack, kind: K, group?: RuleGroup): readonly Extract<Part, { kind: K }>[] =>
  pack.rules
    .filter((rule) => (group === undefined || rule.group === group) && isEnabled(rule, pack))
    .flatMap(({ parts }) => parts.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind));

/** 每班25人及以下, 26-30人 …, 66人及以上. */
const binNames = (bounds: readonly number[]): readonly string[] => [
  ...bounds.map((bound, at) => (at === 0 ? `每班${bound}人及以下` : `每班${(bounds[at - 1] ?? 0) + 1}-${bound}人`)),
  `每班${(bounds.at(-1) ?? 0) + 1}人及以上`,
];

/** Every least area of a purpose that the pack's rules and reliefs know, the largest first. */
const areasOf = (pack: Pack, purpose: 'music' | 'art'): readonly number[] => {
  const areas = partsOf(pack, 'rooms').flatMap(({ minimumArea, reliefs = [] }) => [
    ...minimumArea.flatMap(({ value }) => (value === null ? [] : [value[purpose]])),
    ...reliefs.flatMap((relief) => Object.values(relief.minimumArea[purpose])),
  ]);
  return [...new Set(areas)].sort((a, b) => b - a);
};

const bandPlaces = (pack: Pack): readonly FieldPlace[] =>
  (
    [
      ['music', '音乐'],
      ['art', '美术'],
    ] as const
  ).flatMap(([purpose, name]) =>
    areasOf(pack, purpose).map((area, at, areas) => {
      const above = areas[at - 1];
      return field('roomBand', { as: `${name}教室间数（${above === undefined ? `单间面积≥${area}㎡` : `${area}㎡≤单间面积＜${above}㎡`}）` });
    }),
  );

/** The places that an item of a form stands for, by the pack where it depends on it. */
export const placesOfItem = (item: FormItem, pack: Pack): readonly FieldPlace[] => {
  switch (item.kind) {
    case 'field':
      return [item];
    case 'classBins':
      return binNames(item.bounds).map((name) => field('classBin', { as: `${name}班级个数`, stage: item.stage }));
    case 'roomBands':
      return bandPlaces(pack);
    case 'evidence':
      return partsOf(pack, 'evidence', item.group).map((part) => field(part.field, { required: true }));
    case 'delivered':
      return partsOf(pack, 'delivered').flatMap(({ subjects }) => subjects.flatMap(({ level, gap }) => [field(level, { required: true }), field(gap, { required: true })]));
  }
};
