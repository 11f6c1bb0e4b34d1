import type { Host, Transport } from './host';
import type { HostMessage } from './protocol';
import { TRANSPORT_ERROR } from './protocol';
import type { RequirementSets } from './quirks';
import { CURRENT_EXCEL } from './quirks';

/** Numbers by which the library calls Excel on Windows. */
const DISPATCH = { executeRichApi: 93, commandCompleted: 94 } as const;
const EVENT = { documentSelectionChanged: 2, richApiMessage: 33, commandInvoked: 39 } as const;

/** Add-in that shares one runtime with its custom functions. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

export interface Win32Options {
  /** Of the user interface and of the data; zh-CN unless given. */
  readonly locale?: string;
  readonly requirements?: RequirementSets;
}

type EventHandler = (event: number, payload: unknown) => void;

/** An array as the library expects it from Windows. */
const safeArray = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value;
  const items: unknown[] = value.map(safeArray);
  return Object.assign(items, { toArray: () => [...items], dimensions: () => 1 });
};

const rgb = (red: number, green: number, blue: number): number => red * 65536 + green * 256 + blue;

const THEMES = {
  light: { bodyBackgroundColor: rgb(255, 255, 255), bodyForegroundColor: rgb(36, 36, 36), controlBackgroundColor: rgb(240, 240, 240), controlForegroundColor: rgb(36, 36, 36) },
  dark: { bodyBackgroundColor: rgb(31, 31, 31), bodyForegroundColor: rgb(255, 255, 255), controlBackgroundColor: rgb(41, 41, 41), controlForegroundColor: rgb(255, 255, 255) },
} as const;

/** Answers what the library asks about Excel and the document when it starts. */
const officeContext = (host: Host, locale: string, requirements: RequirementSets) => ({
  GetAppType: () => 1,
  GetSolutionRef: () => 'workbench',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => locale,
  GetAppDataLocale: () => locale,
  GetDocUrl: () => host.book.name,
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetCorrelationId: () => 'workbench',
  GetInstanceId: () => 'workbench',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => true,
  GetSupportedMatrix: () => JSON.stringify(requirements),
  GetHostCustomMessage: () => '',
  GetHostFullVersion: () => '16.0.19000.20000',
  GetDialogRequirementMatrix: () => '',
  GetInitialDisplayMode: () => 2,
  GetFeaturesForSolution: () => '',
  GetOfficeThemeInfo: () => JSON.stringify(THEMES[host.theme]),
  GetSettings: () => ({
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of host.book.settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => host.book.saveSettings(new Map(keys.map((key, index) => [key, values[index] ?? ''])), 'addin'),
  }),
});

/** The `window.external` of Excel on Windows, as far as the library uses it. */
class Win32Channel implements Transport {
  private readonly handlers = new Map<number, Set<EventHandler>>();
  private readonly commands = new Map<string, () => void>();
  private queue: HostMessage[] = [];
  private nextCommand = 1;

  constructor(private readonly host: Host) {}

  deliver(messages: readonly HostMessage[]): void {
    if (this.queue.length === 0) setTimeout(() => this.flush(), this.host.quirks.latency);
    this.queue.push(...messages);
  }

  raise(event: 'documentSelectionChanged'): void {
    setTimeout(() => this.emit(EVENT[event], safeArray([])), 0);
  }

  runCommand(action: string): Promise<void> {
    const id = `command${this.nextCommand++}`;
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      this.emit(EVENT.commandInvoked, safeArray([id, action, JSON.stringify({ source: { id: action } })]));
    });
  }

  execute(id: number, params: readonly unknown[], callback: (result: unknown) => void): void {
    if (id === DISPATCH.executeRichApi) return this.executeRichApi(params, callback);
    if (id === DISPATCH.commandCompleted && typeof params[0] === 'string') this.commands.get(params[0])?.();
    setTimeout(() => callback(safeArray([0])), 0);
  }

  register(event: number, handler: EventHandler): void {
    const handlers = this.handlers.get(event) ?? new Set();
    this.handlers.set(event, handlers.add(handler));
  }

  unregister(event: number): void {
    this.handlers.delete(event);
  }

  /** `params[0]` is [customData, method, path, headers, body, permission, flags, …]. */
  private executeRichApi(params: readonly unknown[], callback: (result: unknown) => void): void {
    const [message] = params as readonly (readonly unknown[])[];
    const flags = message?.[6];
    this.host.answer(String(message?.[4]), typeof flags === 'number' ? flags : 0).then(
      (reply) => callback(safeArray('error' in reply ? [reply.error] : [0, [200, [], reply.body]])),
      // The add-in gets a GeneralException instead of waiting for ever.
      () => callback(safeArray([TRANSPORT_ERROR.internal])),
    );
  }

  private flush(): void {
    const rows = this.queue.map(({ category, type, target, message }) => [category, type, target, JSON.stringify(message), '', false]);
    this.queue = [];
    this.emit(EVENT.richApiMessage, safeArray(rows));
  }

  private emit(event: number, payload: unknown): void {
    for (const handler of this.handlers.get(event) ?? []) handler(event, payload);
  }
}

/**
 * Makes a window look like Excel's web view on Windows, so that the genuine Office.js, loaded into it afterwards
 * and unmodified, talks to the host. Call it before office.js is loaded.
 */
export const installWin32 = (window: object, host: Host, { locale = 'zh-CN', requirements = CURRENT_EXCEL }: Win32Options = {}): void => {
  const channel = new Win32Channel(host);
  host.connect(channel);
  const context = officeContext(host, locale, requirements);
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$workbench$$0$${SHARED_RUNTIME_WITH_FUNCTIONS}`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: readonly unknown[], callback: (result: unknown) => void) => channel.execute(id, params, callback),
    RegisterEvent: (event: number, _target: string, handler: EventHandler, callback: (result: number) => void) => {
      channel.register(event, handler);
      setTimeout(() => callback(0), 0);
    },
    UnregisterEvent: (event: number, _target: string, callback: (result: number) => void) => {
      channel.unregister(event);
      setTimeout(() => callback(0), 0);
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
};
