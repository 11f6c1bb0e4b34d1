/** @jest-environment jsdom */
import { Book, Host } from '../../../src/workbench/emulator';
import { CLASSES } from '../../../src/workbench/emulator/classes';
import { bootOffice } from '../../office/bootOffice';

// The emulator's tables against the library's own metadata: a member spelled wrongly would never be asked for.
const book = new Book();
book.addSheet('Data');

beforeAll(() => bootOffice(new Host(book)));

const jsName = (wire: string): string => (wire.startsWith('_') ? wire : wire.slice(0, 1).toLowerCase() + wire.slice(1));

const prototypeOf = (name: string): object => {
  const constructor: unknown = Reflect.get(Excel, name);
  return typeof constructor === 'function' ? (constructor.prototype as object) : {};
};

test.each([...CLASSES.keys()])('%s: the library knows every member', (name) => {
  const prototype = prototypeOf(name);
  const { properties = {}, navigation = {}, methods = {}, items } = CLASSES.get(name)?.members ?? {};
  const scalars: unknown = Reflect.get(prototype, '_scalarPropertyOriginalNames') ?? [];
  expect(scalars).toEqual(expect.arrayContaining(Object.keys(properties)));
  expect(Object.keys(navigation).filter((wire) => !(jsName(wire) in prototype))).toEqual([]);
  expect(Object.keys(methods).filter((wire) => typeof Object.getOwnPropertyDescriptor(prototype, jsName(wire))?.value !== 'function')).toEqual([]);
  expect(items !== undefined).toBe('items' in prototype);
});

test('every setter of the tables belongs to a property the library can set', () => {
  const readOnly = [...CLASSES].flatMap(([name, { members }]) =>
    Object.entries(members.properties ?? {})
      .filter(([wire, { set }]) => set !== undefined && Object.getOwnPropertyDescriptor(prototypeOf(name), jsName(wire))?.set === undefined)
      .map(([wire]) => `${name}.${wire}`),
  );
  expect(readOnly).toEqual([]);
});
