import { supports } from './run';

/** Brings the task pane to the front, where the program can (SharedRuntime 1.1). */
export const showPane = async (): Promise<void> => {
  if (supports('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
};

/**
 * Binds a ribbon button of the manifest. The button is freed in any case; what the action rejects with goes to
 * `onError`, for a button has no place of its own to show it.
 */
export const onRibbonCommand = (name: string, action: () => Promise<void> | void, onError: (thrown: unknown) => void): void => {
  Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await action();
    } catch (thrown) {
      onError(thrown);
    } finally {
      event.completed();
    }
  });
};
