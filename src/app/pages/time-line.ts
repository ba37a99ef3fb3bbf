import type { DatasetRecord } from "../../store";

interface Span {
  readonly from: number; // share of the line, 0 to 1
  readonly to: number;
}
export interface Bar extends Span {
  readonly dataset: DatasetRecord;
  readonly gaps: readonly Span[];
}
export interface TimeLine {
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly at: number; readonly iso: string }[];
}

const dayMs = 86_400_000;
const time = (local: string): number => Date.parse(`${local.slice(0, 10)}T00:00:00Z`);

/** Places datasets on one line of time, with a tick at the start of a month, at most about eight. */
export function timeLine(datasets: readonly DatasetRecord[]): TimeLine | null {
  const spans = datasets.flatMap(({ covered }) => (covered ? [covered] : []));
  if (spans.length === 0) return null;
  const first = Math.min(...spans.map(({ from }) => time(from)));
  const last = Math.max(...spans.map(({ to }) => time(to))) + dayMs;
  const at = (ms: number) => (ms - first) / (last - first);
  const bars = datasets.flatMap((dataset) => {
    const { covered, report } = dataset;
    if (!covered) return [];
    const gaps = report.gaps.map((gap) => ({ from: at(time(gap.from)), to: at(time(gap.to) + dayMs) }));
    return [{ dataset, from: at(time(covered.from)), to: at(time(covered.to) + dayMs), gaps }];
  });
  const ticks = monthTicks(first, last).map((ms) => ({ at: at(ms), iso: new Date(ms).toISOString() }));
  return { bars, ticks: ticks.filter((tick) => tick.at < 0.9) }; // a later one's label would leave the line
}

function monthTicks(first: number, last: number): readonly number[] {
  const start = new Date(first);
  const months = (last - first) / (30 * dayMs);
  const step = [1, 2, 3, 6, 12, 24].find((size) => months / size <= 6) ?? 60;
  const ticks: number[] = [];
  for (let i = 0; i < 200; i += step) {
    const ms = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, 1);
    if (ms >= last) break;
    if (ms >= first || i === 0) ticks.push(Math.max(ms, first));
  }
  // The first, cut month gets a label only where the next leaves room for it.
  return ticks.filter((ms, i) => i > 0 || (ticks[1] ?? last) - ms > (last - first) / 10);
}
