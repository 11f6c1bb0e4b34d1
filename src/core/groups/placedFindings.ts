import type { Finding, Subject } from '../assessment';
import type { Dataset } from '../dataset';
import { eachInSteps } from '../steps';
import type { Grouping } from './grouping';

/** Findings by group; `county` holds those of none. */
export interface PlacedFindings {
  readonly of: (label: string | undefined) => readonly Finding[];
  readonly county: readonly Finding[];
}

type Named = Exclude<Subject, { kind: 'county' }>;

/** How a subject names its school, the surest way first. */
const keysOf = ({ school, code, town }: Omit<Named, 'kind'>): readonly string[] => [
  ...(code === undefined ? [] : [`code:${code}`]),
  ...(town === undefined ? [] : [`town:${town}\n${school}`]),
  `name:${school}`,
];

/** Groups by the names of their schools; a name that schools of several groups bear tells none. */
function* labelsByKey({ schools }: Dataset, { labels }: Grouping): Generator<void, ReadonlyMap<string, { readonly label: string | undefined } | 'several'>> {
  const found = new Map<string, { readonly label: string | undefined } | 'several'>();
  yield* eachInSteps(schools, ({ name, code, town }, at) => {
    const label = labels[at];
    const identity = { school: name, ...(code === undefined ? {} : { code }), ...(town === undefined ? {} : { town }) };
    for (const key of keysOf(identity)) {
      const known = found.get(key);
      found.set(key, known === undefined || (known !== 'several' && known.label === label) ? { label } : 'several');
    }
  });
  return found;
}

/** Sorts a county's findings to the groups of their schools; a class of no known school goes to those not filled in. */
export function* placedFindings(findings: readonly Finding[], dataset: Dataset, grouping: Grouping): Generator<void, PlacedFindings> {
  const byKey = yield* labelsByKey(dataset, grouping);
  const placeOf = (subject: Subject): { readonly label: string | undefined } | undefined => {
    if (subject.kind === 'county') return undefined;
    if (subject.kind === 'unit') return { label: grouping.labels[dataset.units.school[subject.unit] ?? -1] };
    const key = keysOf(subject).find((each) => byKey.has(each));
    const place = key === undefined ? ({ label: undefined } as const) : byKey.get(key);
    return place === 'several' ? undefined : place;
  };
  const county: Finding[] = [];
  const placed = new Map<string | undefined, Finding[]>();
  yield* eachInSteps(findings, (finding) => {
    const place = placeOf(finding.subject);
    const own = place === undefined ? county : placed.get(place.label);
    if (own === undefined) placed.set(place?.label, [finding]);
    else own.push(finding);
  });
  return { of: (label) => placed.get(label) ?? [], county };
}
