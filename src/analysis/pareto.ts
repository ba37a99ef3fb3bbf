export interface ParetoRow {
  readonly code: string;
  readonly n: number;
  readonly share: number;
  readonly cumulative: number;
  /** Belongs to the smallest set that makes up the wanted share. */
  readonly vital: boolean;
}

/** Counts in descending order with the share they make up together; what has no code stays visible. */
export function pareto(
  counts: readonly { readonly code: string; readonly n: number }[],
  wanted = 0.8,
): ParetoRow[] {
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const sorted = [...counts].sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1));
  let before = 0;
  return sorted.map(({ code, n }) => {
    const vital = before / total < wanted - 1e-12;
    before += n;
    return { code, n, share: n / total, cumulative: before / total, vital };
  });
}
