/** Waits until the assertions hold; fails with their message if they never do. For what Excel does in its own time. */
export const eventually = async (assertions: () => void | Promise<void>, deadline = 4_000): Promise<void> => {
  const end = performance.now() + deadline;
  for (;;) {
    try {
      await assertions();
      return;
    } catch (failure) {
      if (performance.now() > end) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
};
