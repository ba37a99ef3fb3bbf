import { isolated } from "./theme";
import type { ChartContext } from "./types";
import { unitWriter } from "./unit-writer";

/** What is said of a distribution, times in seconds. */
export interface DistributionSpec {
  /** The column of `calls`, or `handle`. */
  readonly column: string;
  /** End of the message key `population.<population>`. */
  readonly population: string;
  readonly n: number;
  readonly unknown: number;
  readonly median: number | null;
  readonly medianLow: number | null;
  readonly medianHigh: number | null;
  readonly p90: number | null;
  readonly target: number | null;
}

/** A line across a distribution. */
export interface DistributionLine {
  /** Seconds. */
  readonly at: number;
  readonly key: "target-is" | "median-is" | "p90-is";
  readonly dash: string;
  /** Its place among the others, from the left. */
  readonly row: number;
}

/** The target, the median and the 90th percentile, as far as they are known, from left to right. */
export const linesOf = ({ target, median, p90 }: DistributionSpec): readonly DistributionLine[] =>
  [
    { at: target, key: "target-is", dash: "none" } as const,
    { at: median, key: "median-is", dash: "5 3" } as const,
    { at: p90, key: "p90-is", dash: "2 3" } as const,
  ]
    .flatMap(({ at, ...rest }) => (at === null ? [] : [{ ...rest, at }]))
    // the leftmost stands highest, so that no line runs through the words of one before it
    .toSorted((a, b) => a.at - b.at)
    .map((line, row) => ({ ...line, row }));

/** What stands beside a line. */
export const lineWords = ({ key, at }: DistributionLine, context: ChartContext): string =>
  isolated(context.t(`chart.${key}`, { value: unitWriter("s", context)(at) }), context.direction);

/** How many calls a distribution is of, and how many do not say. */
export const distributionSubtitle = (
  { n, unknown, population }: DistributionSpec,
  { t }: ChartContext,
): string =>
  [
    t("chart.distribution.subtitle", { n, population: t(`population.${population}`) }),
    ...(unknown > 0 ? [t("chart.distribution.unknown", { n: unknown })] : []),
  ].join(" · ");
