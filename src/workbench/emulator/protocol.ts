/**
 * What Office.js sends to Excel and gets back ("RichApi"): a request is a list of actions on objects,
 * and an object is named by the path that leads to it. Learned by watching the genuine library.
 */
export type WireValue = null | boolean | number | string | readonly WireValue[] | { readonly [key: string]: WireValue };

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const OBJECT_PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly WireValue[];
  /** For an argument that is an object: the id of its path, at the same index. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[] | null)[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: WireValue;
}

export interface ResponseBody {
  /** Of the actions up to the one that failed. */
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number; readonly HttpStatusCode: number };
}

/** Bits of a request's flags. */
export const REQUEST_FLAG = { delayForCellEdit: 64 } as const;

/** Errors of the transport itself, instead of a response. */
export const TRANSPORT_ERROR = { internal: 5001, invalidApiCallInContext: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** What Excel sends on its own: events, calls of custom functions. */
export interface HostMessage {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: WireValue;
}

export const MESSAGE_CATEGORY = { customFunction: 1, event: 65536 } as const;
export const FUNCTION_MESSAGE = { invoke: 1000, cancel: 1001 } as const;
export const FUNCTION_FLAG = { cancelable: 1, stream: 2, allowError: 4 } as const;
