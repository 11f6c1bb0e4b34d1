export type ServedFolder = readonly [prefix: string, folder: string];
export interface WorkbenchServer {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}
export declare const startServer: (options?: { readonly port?: number; readonly folders?: readonly ServedFolder[] }) => Promise<WorkbenchServer>;
export declare const fileFor: (address: string, folders?: readonly ServedFolder[]) => string | undefined;
export declare const localiseAddinPage: (html: string) => string;
