/** Which of several tests stay significant when the false discovery rate is held at `level` (Benjamini-Hochberg). */
export function discoveries(pValues: readonly number[], level = 0.05): boolean[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  let last = -1;
  order.forEach(({ p }, rank) => {
    if (p <= (level * (rank + 1)) / order.length) last = rank;
  });
  const found = pValues.map(() => false);
  order.slice(0, last + 1).forEach(({ index }) => (found[index] = true));
  return found;
}
