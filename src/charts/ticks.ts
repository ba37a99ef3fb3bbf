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
  const year = dateFormat(context.locale, { timeZone: "UTC", year: "numeric" });
  const widest = Math.max(...buckets.slice(0, 24).map((at) => textWidth(short.format(at))), 24);
  const fits = Math.max(1, Math.floor(width / (widest + 14)));
  const known = strides[grain].find(
    (stride) => (written === grain || stride >= 24) && Math.ceil(buckets.length / stride) <= fits,
  );
  const longest = strides[grain].at(-1) ?? 1;
  const stride = known ?? Math.ceil(buckets.length / fits / longest) * longest;
  let lastYear = "";
  return buckets
    .filter((_, i) => i % stride === 0)
    .map((start) => {
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

/** Round values for an axis from `low` to `high`, about `count` of them. */
export function valueTicks(low: number, high: number, count: number, seconds = false): readonly number[] {
  const rough = (high - low) / Math.max(1, count);
  if (!(rough > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 5, 10].map((step) => step * power).find((step) => step >= rough * 0.999) ?? rough;
  const step = seconds && rough >= 1 ? (spans.find((span) => span >= rough * 0.999) ?? round) : round;
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++)
    ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}
