import { dateFormat, type Grain } from "../base";
import { bucketIso, shiftBucket } from "./buckets";
import { isolated, textWidth } from "./theme";
import type { ChartContext } from "./types";

export interface Tick {
  readonly at: number;
  readonly label: string;
}

const strides: Readonly<Record<Grain, readonly number[]>> = {
  hour: [1, 2, 3, 6, 12, 24, 48, 168],
  day: [1, 2, 7, 14, 28, 56, 91, 182, 364],
  week: [1, 2, 4, 8, 13, 26, 52],
  month: [1, 2, 3, 6, 12],
  quarter: [1, 2, 4],
};

const shapes: Readonly<Record<Grain, Intl.DateTimeFormatOptions>> = {
  hour: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "short" },
  week: { day: "numeric", month: "short" },
  month: { month: "short" },
  quarter: { month: "short" },
};

/** Labels for buckets, as many as fit without touching; the year stands under the first label and where it changes. */
export function timeTicks(
  buckets: readonly number[],
  grain: Grain,
  width: number,
  context: ChartContext,
): readonly Tick[] {
  const written = grain === "hour" && width / buckets.length < 3.5 ? "day" : grain; // a label a day: no hours
  const short = dateFormat(context.locale, { timeZone: "UTC", ...shapes[written] });
  const widest = Math.max(...buckets.slice(0, 24).map((at) => textWidth(short.format(at))), 24);
  const fits = Math.max(1, Math.floor(width / (widest + 14)));
  const known = strides[grain].find(
    (stride) => (written === grain || stride >= 24) && Math.ceil(buckets.length / stride) <= fits,
  );
  const longest = strides[grain].at(-1) ?? 1;
  const stride = known ?? Math.ceil(buckets.length / fits / longest) * longest;
  return labelled(
    buckets.filter((_, i) => i % stride === 0),
    grain,
    short,
    context,
  );
}

/** Labels for the first bucket and the last. */
export const endTicks = (buckets: readonly number[], grain: Grain, context: ChartContext): readonly Tick[] =>
  labelled(
    buckets.filter((_, i) => i === 0 || i === buckets.length - 1),
    grain,
    dateFormat(context.locale, { timeZone: "UTC", ...shapes[grain] }),
    context,
  );

function labelled(
  starts: readonly number[],
  grain: Grain,
  short: Pick<Intl.DateTimeFormat, "format">,
  context: ChartContext,
): readonly Tick[] {
  const year = dateFormat(context.locale, { timeZone: "UTC", year: "numeric" });
  let lastYear = "";
  return starts.map((start) => {
    const its = year.format(start);
    const label = isolated(short.format(start), context.direction) + (its === lastYear ? "" : `\n${its}`);
    lastYear = its;
    return { at: middle(start, grain), label };
  });
}

/** The middle of a bucket, where its label and its point stand. */
export const middle = (start: number, grain: Grain): number => (start + shiftBucket(start, grain, 1)) / 2;

/** A bucket in words: `week of 4 May 2026`. */
export const bucketName = (start: number, grain: Grain, context: ChartContext): string =>
  grain === "week"
    ? context.t("chart.bucket.week", { date: context.date(bucketIso(start), "week") })
    : context.date(bucketIso(start), grain);

const spans = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];
const day = 86_400; // seconds

/** Round values for an axis from `low` to `high`, about `count` of them, and no fewer than 3 where 4 are asked for. */
export function valueTicks(low: number, high: number, count: number, seconds = false): readonly number[] {
  const rough = (high - low) / Math.max(1, count);
  if (!(rough > 0)) return [low];
  const [step = rough, finer = step] = stepsFrom(rough, seconds);
  const ticks = multiples(low, high, step);
  return count >= 4 && ticks.length < 3 ? multiples(low, high, finer) : ticks;
}

/** As many round values for an axis that runs to the right as its labels fit beside each other, at most `most`. */
export function fittingTicks(
  [low, high]: readonly [number, number],
  { wide, most, seconds }: { readonly wide: number; readonly most: number; readonly seconds: boolean },
  write: (value: number) => string,
): readonly number[] {
  for (let count = most; count > 0; count--) {
    const ticks = valueTicks(low, high, count, seconds);
    const labels = ticks.map(write);
    const [first = 0, second = high] = ticks;
    const each = ((second - first) / (high - low)) * wide;
    if (ticks.length > most + 1 || new Set(labels).size < labels.length) continue;
    if (ticks.length < 2 || each >= Math.max(...labels.map(seenWidth)) + 10) return ticks;
  }
  return [];
}

/** A label's width without the marks that only keep its order. */
const seenWidth = (label: string): number => textWidth(label.replaceAll(/[\u2066-\u2069]/g, ""));

/** The round step of at least `rough`, and the next finer one. */
function stepsFrom(rough: number, seconds: boolean): readonly [number, number] {
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = [0.5, 1, 2, 5, 10].map((step) => step * power);
  const steps = seconds && rough >= 1 && rough <= day ? spans : round;
  const at = steps.findIndex((step) => step >= rough * 0.999);
  return [steps[at] ?? rough, steps[at - 1] ?? steps[at] ?? rough];
}

function multiples(low: number, high: number, step: number): readonly number[] {
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++)
    ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}
