import { ApiClass } from '../apiObject';
import type { Workspace } from '../workspace';

/** Switches of the custom functions runtime: results too large are sent again in pieces; 200 ms between results, not 500. */
const RETRY_LARGE_RESULTS = 1;
const SHORT_INTERVAL = 2;

/** Services the library asks for by name, beside the workbook. */
const customFunctions = new ApiClass<Workspace>('CustomFunctions', {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (workspace) => workspace.functionsAreReady(),
    _GetEnabledFeatures: () => [RETRY_LARGE_RESULTS, SHORT_INTERVAL],
    SetInvocationArrayResults: (workspace, args) => {
      const results = args.raw(0);
      workspace.takeFunctionResults(Array.isArray(results) ? results : []);
    },
  },
});

const addinInternal = new ApiClass<Workspace>('AddinInternalService', { methods: { NotifyActionHandlerReady: () => undefined } });

const appRuntime = new ApiClass<Workspace>('AppRuntimeService', {
  methods: {
    GetAppRuntimeState: ({ paneVisible }) => (paneVisible ? 'Visible' : 'Background'),
    SetAppRuntimeState: (workspace, args) => {
      workspace.paneVisible = args.text(0) === 'Visible';
    },
  },
});

const appRuntimePersistence = new ApiClass<Workspace>('AppRuntimePersistenceService', {
  methods: {
    GetAppRuntimeStartState: ({ startState }) => startState,
    SetAppRuntimeStartState: (workspace, args) => {
      workspace.startState = args.text(0);
    },
  },
});

export const SERVICES: ReadonlyMap<string, ApiClass<Workspace>> = new Map([
  ['Microsoft.ExcelServices.CustomFunctions', customFunctions],
  ['Microsoft.InternalService.AddinInternalService', addinInternal],
  ['Microsoft.AppRuntime.AppRuntimeService', appRuntime],
  ['Microsoft.AppRuntime.AppRuntimePersistenceService', appRuntimePersistence],
]);
