/** The share of what is called a discovery that may be none. */
const rate = 0.05;

/** Which of several tests stay significant when the false discovery rate is held at `level` (Benjamini-Hochberg). */
export function discoveries(pValues: readonly number[], level = rate): boolean[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  let last = -1;
  order.forEach(({ p }, rank) => {
    if (p <= (level * (rank + 1)) / order.length) last = rank;
  });
  const found = pValues.map(() => false);
  order.slice(0, last + 1).forEach(({ index }) => (found[index] = true));
  return found;
}

/** Whether a test stays significant among `others`, that many or fewer, whatever they say: null where it depends on them. */
export function settled(p: number, others: number): boolean | null {
  if (p > rate) return false;
  return p <= rate / (others + 1) ? true : null;
}
