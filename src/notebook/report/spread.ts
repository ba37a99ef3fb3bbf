/** The mean of some counts and how much they vary (sample variance; 0 for fewer than two). */
export function spread(counts: readonly number[]): { readonly mean: number; readonly variance: number } {
  const n = counts.length;
  if (n === 0) return { mean: 0, variance: 0 };
  const mean = counts.reduce((sum, count) => sum + count, 0) / n;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return { mean, variance: n > 1 ? squares / (n - 1) : 0 };
}
