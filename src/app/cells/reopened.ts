let expected = false;

/** Says that this page was opened on stored calls: the first chart then ends the reopening. */
export const expectReopening = (): void => {
  expected = true;
};

/** Measures the time from navigation to the first chart from data, once: from kept results or from the engine. */
export function markReopened(from: "engine" | "cache"): void {
  if (!expected) return;
  expected = false;
  performance.measure("dialbook:reopen", { start: 0, detail: { from } });
}
