import { ApiError, apiNotFound, invalidArgument } from './apiError';
import type { ApiObject, MethodResult } from './apiObject';
import { Arguments, getProperty, invoke, isApiObject, isNavigation, itemOf, itemsOf, navigate, scalarNames, setProperty } from './apiObject';
import { SERVICES } from './classes/services';
import { workbook } from './classes/workbook';
import type { Action, ActionResult, ArgumentInfo, ObjectPath, QueryInfo, RequestBody, ResponseBody, WireValue } from './protocol';
import { ACTION, OBJECT_PATH } from './protocol';
import type { Workspace } from './workspace';

type WireRecord = Readonly<Record<string, WireValue>>;

const wireName = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** Runs one request. Objects live as long as it, unless the add-in keeps them. */
class Run {
  private readonly objects = new Map<number, ApiObject | null>();
  private readonly kept = new Set<ApiObject>();

  constructor(
    private readonly request: RequestBody,
    private readonly workspace: Workspace,
  ) {}

  perform(action: Action): WireValue {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && this.identity(object);
      case ACTION.query:
        return object && { ...this.identity(object), ...this.query(object, action.QueryInfo ?? {}) };
      case ACTION.method:
        return this.call(object, action);
      case ACTION.setProperty:
        setProperty(this.existing(object), action.Name ?? '', action.ArgumentInfo?.Arguments?.[0] ?? null);
        return null;
      default:
        throw apiNotFound(`ActionType ${action.ActionType}`);
    }
  }

  private call(object: ApiObject | null, action: Action): WireValue {
    const name = action.Name ?? '';
    // The library keeps references to null objects too.
    if (object === null && name === '_KeepReference') return null;
    const target = this.existing(object);
    const result = invoke(target, name, this.args(action.ArgumentInfo));
    if (name === '_KeepReference') this.kept.add(target);
    return isApiObject(result) || result === undefined ? null : result;
  }

  private existing(object: ApiObject | null): ApiObject {
    if (object === null) throw new ApiError('InvalidObjectPath', 'The object does not exist.');
    return object;
  }

  private object(id: number): ApiObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw invalidArgument(`no object path ${id}`);
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): ApiObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case OBJECT_PATH.global:
        return workbook.of(this.workspace);
      case OBJECT_PATH.newObject: {
        const service = SERVICES.get(name);
        if (service === undefined) throw apiNotFound(name);
        return service.of(this.workspace);
      }
      case OBJECT_PATH.method:
        return this.resolveMethod(path, name);
      case OBJECT_PATH.property:
        return navigate(this.parent(path), name);
      case OBJECT_PATH.indexer:
        return itemOf(this.parent(path), this.args(path.ArgumentInfo));
      case OBJECT_PATH.reference:
        return this.workspace.references.get(name) ?? null;
      default:
        throw apiNotFound(`ObjectPathType ${path.ObjectPathType}`);
    }
  }

  private resolveMethod(path: ObjectPath, name: string): ApiObject | null {
    const parent = this.object(path.ParentObjectPathId ?? -1);
    // A null object answers …OrNullObject with a null object again.
    if (parent === null && name.endsWith('OrNullObject')) return null;
    const result: MethodResult = invoke(this.existing(parent), name, this.args(path.ArgumentInfo));
    return isApiObject(result) ? result : null;
  }

  private parent(path: ObjectPath): ApiObject {
    return this.existing(this.object(path.ParentObjectPathId ?? -1));
  }

  private args(info: ArgumentInfo | undefined): Arguments {
    const paths = info?.ReferencedObjectPathIds;
    return new Arguments(
      (info?.Arguments ?? []).map((value, index) => {
        const path = paths?.[index];
        return typeof path === 'number' && path > 0 ? this.existing(this.object(path)) : value;
      }),
    );
  }

  /** What the library needs to find the object again. */
  private identity(object: ApiObject): WireRecord {
    const id = scalarNames(object).includes('Id') ? { Id: getProperty(object, 'Id') } : {};
    const keep = object.apiClass.members.referable === true && (this.request.AutoKeepReference === true || this.kept.has(object));
    return { ...id, ...(keep && { _ReferenceId: this.workspace.references.keep(object) }) };
  }

  private query(object: ApiObject, info: QueryInfo): WireRecord {
    const paths = [...(info.Select ?? []), ...(info.Expand ?? [])].map((path) => path.split('/'));
    const items = itemsOf(object);
    if (items === undefined) return this.select(object, paths);
    const from = info.Skip ?? 0;
    const chosen = items.slice(from, info.Top === undefined ? undefined : from + info.Top);
    return { _Items: chosen.map((item) => ({ ...this.identity(item), ...this.select(item, withoutItems(paths)) })) };
  }

  private select(object: ApiObject, paths: readonly (readonly string[])[]): WireRecord {
    const all = paths.length === 0 || paths.some(([head]) => head === '*' || head === '$all');
    const found: Record<string, WireValue> = {};
    if (all) for (const name of scalarNames(object)) found[name] = getProperty(object, name);
    const children = new Map<string, (readonly string[])[]>();
    for (const [head = '', ...rest] of paths) {
      const name = wireName(head);
      if (head === '*' || head.startsWith('$')) continue;
      if (rest.length === 0 && !isNavigation(object, name)) found[name] = getProperty(object, name);
      else children.set(name, [...(children.get(name) ?? []), ...(rest.length > 0 ? [rest] : [])]);
    }
    for (const [name, rest] of children) {
      const child = navigate(object, name);
      found[name] = { ...this.identity(child), ...this.query(child, { Select: rest.map((path) => path.join('/')) }) };
    }
    return found;
  }
}

/** `items/name` asks the collection for what `name` asks each item. */
const withoutItems = (paths: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  paths.map((path) => (path[0]?.toLowerCase() === 'items' ? path.slice(1) : path)).filter((path) => path.length > 0);

const asApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error;
  return new ApiError('GeneralException', `Emulator: ${error instanceof Error ? error.message : String(error)}`);
};

/** Carries out the actions in order; the first that fails ends the request. What was done before stays done, as in Excel. */
export const interpret = (request: RequestBody, workspace: Workspace): ResponseBody => {
  const run = new Run(request, workspace);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      const value = run.perform(action);
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      const { code, message } = asApiError(error);
      return { Results: results, TraceIds: traces, Error: { Code: code, Message: message, Location: '', ActionIndex: index, HttpStatusCode: 400 } };
    }
  }
  return { Results: results, TraceIds: traces };
};
