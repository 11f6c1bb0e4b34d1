import { apiNotFound, invalidArgument } from './apiError';
import type { WireValue } from './protocol';

/** A null result stands for a null object (`…OrNullObject`); undefined for nothing. */
export type MethodResult = ApiObject | WireValue | undefined | void;

export interface Property<T> {
  readonly get: (self: T) => WireValue;
  readonly set?: (self: T, value: WireValue) => void;
}

/** The members of a class of the object model, by their wire names. `T` is what stands behind an object of the class. */
export interface ClassMembers<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, (self: T) => ApiObject>>;
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments) => MethodResult>>;
  /** Makes the class a collection. */
  readonly items?: (self: T) => readonly ApiObject[];
  readonly item?: (self: T, args: Arguments) => ApiObject;
  /** Objects that live on between requests under a reference id. */
  readonly referable?: boolean;
}

/** An object of the object model, whatever its class. */
export interface ApiObject {
  readonly apiClass: ApiClass<never>;
  readonly self: unknown;
}

export class ApiClass<T> {
  constructor(
    readonly name: string,
    readonly members: ClassMembers<T>,
  ) {}

  of(self: T): ApiObject {
    return { apiClass: this as unknown as ApiClass<never>, self };
  }

  /** What stands behind the object, if it is of this class. */
  read(object: ApiObject): T | undefined {
    // `of` is the only maker of objects: the class tells the type.
    return (object.apiClass as unknown) === this ? (object.self as T) : undefined;
  }
}

export const isApiObject = (value: unknown): value is ApiObject => typeof value === 'object' && value !== null && 'apiClass' in value;

/** Arguments of a call. Optional ones that were left out arrive as null. */
export class Arguments {
  constructor(private readonly values: readonly (WireValue | ApiObject)[]) {}

  raw(index: number): WireValue | ApiObject {
    return this.values[index] ?? null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  number(index: number): number {
    const value = this.raw(index);
    if (typeof value !== 'number') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.raw(index) === null ? undefined : this.text(index);
  }

  optionalNumber(index: number, otherwise: number): number {
    return this.raw(index) === null ? otherwise : this.number(index);
  }

  flag(index: number): boolean {
    return this.raw(index) === true;
  }

  object<T>(index: number, apiClass: ApiClass<T>): T | undefined {
    const value = this.raw(index);
    return isApiObject(value) ? apiClass.read(value) : undefined;
  }
}

const memberOf = <M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined =>
  members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;

const missing = (object: ApiObject, member: string) => apiNotFound(`${object.apiClass.name}.${member}`);

/** Reads, writes and calls members by their wire names; what the table lacks fails by its name. */
export const getProperty = (object: ApiObject, name: string): WireValue => {
  const property = memberOf(object.apiClass.members.properties, name);
  if (property === undefined) throw missing(object, name);
  return property.get(object.self as never);
};

export const setProperty = (object: ApiObject, name: string, value: WireValue): void => {
  const property = memberOf(object.apiClass.members.properties, name);
  if (property?.set === undefined) throw missing(object, `${name} (set)`);
  property.set(object.self as never, value);
};

export const isNavigation = (object: ApiObject, name: string): boolean => memberOf(object.apiClass.members.navigation, name) !== undefined;

export const navigate = (object: ApiObject, name: string): ApiObject => {
  const navigation = memberOf(object.apiClass.members.navigation, name);
  if (navigation === undefined) throw missing(object, name);
  return navigation(object.self as never);
};

export const invoke = (object: ApiObject, name: string, args: Arguments): MethodResult => {
  const method = memberOf(object.apiClass.members.methods, name);
  if (method === undefined) throw missing(object, `${name}()`);
  return method(object.self as never, args);
};

export const itemsOf = (object: ApiObject): readonly ApiObject[] | undefined => object.apiClass.members.items?.(object.self as never);

export const itemOf = (object: ApiObject, args: Arguments): ApiObject => {
  const { item } = object.apiClass.members;
  if (item === undefined) throw missing(object, '[]');
  return item(object.self as never, args);
};

export const scalarNames = (object: ApiObject): readonly string[] => Object.keys(object.apiClass.members.properties ?? {});
