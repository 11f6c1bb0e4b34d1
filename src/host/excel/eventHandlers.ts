/** A handler that Office.js has taken. */
export type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Takes handlers off; all were added in one batch. */
export const removeHandlers = async (handlers: readonly Handler[]): Promise<void> => {
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context, async (context) => {
    handlers.forEach((handler) => handler.remove());
    await context.sync();
  });
};
