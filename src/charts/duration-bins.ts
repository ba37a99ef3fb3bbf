/** Calls that took just so long, in seconds. */
export interface DurationRow {
  readonly value: number;
  readonly answered: number;
  readonly others: number;
}

/** Calls that took more than `from` and at most `to` seconds; the first has those of 0 too, the last has no end. */
export interface DurationBin {
  readonly from: number;
  readonly to: number | null;
  readonly answered: number;
  readonly others: number;
}

const widths = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 86_400];

/** Exact counts in bins of one round width, at most about `most` of them; what is longer than `reach` stands together. */
export function durationBins(
  rows: readonly DurationRow[],
  reach: number,
  most: number,
): readonly DurationBin[] {
  const width = widths.find((one) => reach / one <= most) ?? Math.ceil(reach / most);
  const last = Math.max(1, Math.ceil(reach / width));
  const empty = Array.from({ length: last + 1 }, (_, i) => ({
    from: i * width,
    to: i === last ? null : (i + 1) * width,
    answered: 0,
    others: 0,
  }));
  const bins = binsOf(rows, empty);
  const beyond = bins[last];
  return beyond && beyond.answered + beyond.others === 0 ? bins.slice(0, -1) : bins;
}

/** Other calls in the same bins; what is longer than the last stands in it. */
export function binsOf(rows: readonly DurationRow[], bins: readonly DurationBin[]): readonly DurationBin[] {
  const width = (bins[0]?.to ?? 1) - (bins[0]?.from ?? 0);
  const found = bins.map((bin) => ({ ...bin, answered: 0, others: 0 }));
  for (const row of rows) {
    const bin = found[Math.min(bins.length - 1, Math.max(0, Math.ceil(row.value / width) - 1))];
    if (!bin) continue;
    bin.answered += row.answered;
    bin.others += row.others;
  }
  return found;
}
