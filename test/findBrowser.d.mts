export declare const findBrowser: () => string | undefined;
export declare const installBrowser: () => boolean;
