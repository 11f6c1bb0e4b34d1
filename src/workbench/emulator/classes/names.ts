import { formatAddress } from '../address';
import { invalidArgument } from '../apiError';
import { ApiClass } from '../apiObject';
import type { ApiObject, Arguments } from '../apiObject';
import type { NamedArea } from '../book';
import type { Workspace } from '../workspace';
import { range } from './range';
import { collectionMembers, rangeAt, readOnly } from './targets';

interface NameTarget {
  readonly workspace: Workspace;
  readonly name: string;
  readonly named: NamedArea;
}

/** Names of the workbook; a sheet has none of its own here. */
export interface NamesTarget {
  readonly workspace: Workspace;
  readonly names: readonly (readonly [name: string, named: NamedArea])[];
}

const formula = readOnly<NameTarget>(({ named }) => `=${formatAddress(named.sheet.name, named.area)}`);
const target = ({ workspace, named }: NameTarget): ApiObject => range.of({ workspace, ...named });

export const namedItem = new ApiClass<NameTarget>('NamedItem', {
  properties: { Name: readOnly(({ name }) => name), Type: readOnly(() => 'Range'), Scope: readOnly(() => 'Workbook'), Visible: readOnly(() => true), Value: formula, Formula: formula, Comment: readOnly(() => '') },
  methods: { GetRange: target, GetRangeOrNullObject: target, Delete: ({ workspace, name }) => workspace.book.names.delete(name) },
});

const members = collectionMembers<NamesTarget>(
  ({ workspace, names }) => names.map(([name, named]) => namedItem.of({ workspace, name, named })),
  ({ workspace, names }, key) => {
    const found = names.find(([name]) => name.toLowerCase() === key.toLowerCase());
    return found && namedItem.of({ workspace, name: found[0], named: found[1] });
  },
);

const add = ({ workspace }: NamesTarget, args: Arguments): ApiObject => {
  const name = args.text(0);
  const reference = args.object(1, range) ?? rangeAt({ workspace, sheet: workspace.book.active }, args.text(1).replace(/^=/, ''));
  if (workspace.book.names.has(name)) throw invalidArgument();
  const named = { sheet: reference.sheet, area: reference.area };
  workspace.book.names.set(name, named);
  return namedItem.of({ workspace, name, named });
};

export const namedItemCollection = new ApiClass<NamesTarget>('NamedItemCollection', { ...members, methods: { ...members.methods, Add: add } });
