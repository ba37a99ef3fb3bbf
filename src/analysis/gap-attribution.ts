/** A segment in two periods (or of two centres): its weight's size, and what was counted or summed in it. */
export interface Segment {
  readonly segment: string;
  readonly before: { readonly n: number; readonly k: number };
  readonly after: { readonly n: number; readonly k: number };
}

/** What one segment did to the overall change, in the unit of the rate. */
export interface Contribution {
  readonly segment: string;
  /** It got better or worse itself. */
  readonly rate: number;
  /** Its weight changed; positive where it grew and lies above the mean of all. */
  readonly mix: number;
}

export interface GapAttribution {
  readonly before: number;
  readonly after: number;
  readonly rate: number;
  readonly mix: number;
  readonly contributions: readonly Contribution[];
  /** Every segment moved one way and the total the other (Simpson's paradox). */
  readonly simpson: boolean;
}

/**
 * Splits the change of a rate or mean into the segments' own changes and the change of their mix (Kitagawa 1955), the
 * mix centred on the mean of both overall rates. Exact: both add up to the change. Null where a side is empty. A
 * segment without rows on one side has the other side's rate, so that its coming or going is all mix.
 */
export function gapAttribution(segments: readonly Segment[]): GapAttribution | null {
  const sum = (of: (segment: Segment) => number): number => segments.reduce((total, s) => total + of(s), 0);
  const [nBefore, nAfter] = [sum((s) => s.before.n), sum((s) => s.after.n)];
  if (nBefore <= 0 || nAfter <= 0) return null;
  const [before, after] = [sum((s) => s.before.k) / nBefore, sum((s) => s.after.k) / nAfter];
  const middle = (before + after) / 2;
  const moves: number[] = [];
  const contributions = segments
    .filter((s) => s.before.n + s.after.n > 0)
    .map(({ segment, before: a, after: b }) => {
      const [wa, wb] = [a.n / nBefore, b.n / nAfter];
      const ra = a.n > 0 ? a.k / a.n : b.k / b.n;
      const rb = b.n > 0 ? b.k / b.n : ra;
      if (a.n > 0 && b.n > 0) moves.push(rb - ra);
      return { segment, rate: ((wa + wb) / 2) * (rb - ra), mix: ((ra + rb) / 2 - middle) * (wb - wa) };
    });
  const total = (of: "rate" | "mix"): number => contributions.reduce((all, c) => all + c[of], 0);
  const change = after - before;
  const simpson = moves.length > 1 && change !== 0 && moves.every((move) => move * change < 0);
  return { before, after, rate: total("rate"), mix: total("mix"), contributions, simpson };
}
