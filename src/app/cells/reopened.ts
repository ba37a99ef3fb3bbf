const seen = new Set<string>();
let expected = false;

/** Says that this page was opened on stored calls: the first chart then ends the reopening. */
export const expectReopening = (): void => {
  expected = true;
};

/** Measures the time from navigation to the first chart from data, once: drawn from kept results or counted anew. */
export function markReopened(from: "engine" | "cache"): void {
  if (!expected || seen.has(from)) return;
  const first = seen.size === 0;
  seen.add(from);
  performance.measure(first ? "dialbook:reopen" : "dialbook:reopen-counted", { start: 0, detail: { from } });
}
