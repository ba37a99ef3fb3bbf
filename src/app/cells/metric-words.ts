import type { Comparison, MetricResult, MetricValue } from "../../metrics";
import { isInHours, populationOf, unitOf } from "../../metrics";
import type { Figure } from "../../i18n";
import type { Words } from "../words";

/** What a value was counted over, in words: its formula's own denominator, and its hours. */
export function populationText(words: Words, value: Pick<MetricValue, "metric" | "variant">): string {
  const population = words.maybe(populationKey(value));
  return isInHours(value) ? words.t("population.in_hours", { population }) : population;
}

/** What a value was counted over, as a message key: its variant's own denominator where it has one. */
export function populationKey({ metric, variant }: Pick<MetricValue, "metric" | "variant">): string {
  return `population.${populationOf(metric, variant)}`;
}

/** A value as numbers and units, apart. */
export function figuresOf({ t, f }: Words, of: MetricValue, value: number): readonly Figure[] {
  const unit = unitOf(of);
  if (unit === "currency_per_day") {
    const text = of.currency === null ? f.number(value) : f.money(value, of.currency);
    return [{ value: text, unit: t("figure.per_day") }];
  }
  if (unit === "currency" && of.currency !== null) return [{ value: f.money(value, of.currency), unit: "" }];
  if (unit === "share") return f.figures(value, "share");
  return unit === "s" ? f.figures(value, "s") : f.figures(value, "count");
}

/** A value in words: `71.2%`, `41 s`. */
export function valueText(words: Words, of: MetricValue, value: number | null): string {
  if (value === null) return "–";
  const unit = unitOf(of);
  if (unit === "share") return words.f.percent(value);
  return figuresOf(words, of, value)
    .map((figure) => (figure.unit === "" ? figure.value : `${figure.value}\u00a0${figure.unit}`))
    .join(" ");
}

/** A difference without its sign: shares in points, durations in seconds. */
export function differenceText(
  words: Words,
  of: MetricValue,
  difference: number,
  sign: "sign" | "size",
): string {
  const size = sign === "size" ? Math.abs(difference) : difference;
  if (unitOf(of) === "share") return sign === "size" ? words.f.pointsSize(size) : words.f.points(size);
  const text = valueText(words, of, Math.abs(size));
  if (size === 0 || sign === "size") return text;
  return signed(words, of, size);
}

/** A difference with its sign, which stays before its number in right-to-left text too. */
function signed(words: Words, of: MetricValue, size: number): string {
  const unit = unitOf(of);
  const per = unit === "currency_per_day" ? `\u00a0${words.t("figure.per_day")}` : "";
  if (unit.startsWith("currency") && of.currency !== null)
    return `${words.f.money(size, of.currency, "sign")}${per}`;
  const [first, ...rest] = figuresOf(words, of, Math.abs(size));
  const number = `${size > 0 ? "+" : "\u2212"}${first?.value ?? ""}`;
  const isolated = words.direction === "rtl" ? `\u2066${number}\u2069` : number;
  return [{ value: isolated, unit: first?.unit ?? "" }, ...rest]
    .map((figure) => (figure.unit === "" ? figure.value : `${figure.value}\u00a0${figure.unit}`))
    .join(" ");
}

export type Tone = "good" | "bad" | "neutral" | "uncertain";

/** What to say of a comparison: a word first, and by how much. */
export function verdictOf(
  words: Words,
  result: MetricResult,
): { word: string; tone: Tone; by: string } | null {
  const { previous, value } = result;
  if (!previous || previous.difference === null) return null;
  const { word, tone } = verdictWord(words, previous);
  if (tone === "neutral" && previous.verdict === "about_the_same") return { word, tone, by: "" };
  const certain = tone === "good" || tone === "bad";
  const difference = differenceText(words, value, previous.difference, certain ? "size" : "sign");
  if (isAlone(previous)) return { word, tone, by: words.t("score.alone", { difference }) };
  return {
    word,
    tone,
    by: words.t(certain ? "score.by" : "score.change", { difference, range: rangeText(words, result) }),
  };
}

/** A difference that would count by itself, but not among all that are judged with it. */
export const isAlone = ({ verdict, change, low, high }: Comparison): boolean =>
  verdict === "cannot_tell" && change === "unclear" && low !== null && high !== null && low * high > 0;

/** The interval of a difference: `3 to 9` where the direction is certain, `−7.4 to +6.3` where it is not. */
export function rangeText(words: Words, { previous, value }: MetricResult): string {
  if (!previous || previous.low === null || previous.high === null) return "";
  const certain = previous.verdict === "better" || previous.verdict === "worse";
  const ends = certain
    ? [previous.low, previous.high].map(Math.abs).sort((a, b) => a - b)
    : [previous.low, previous.high];
  const [low, high] = ends.map((end) => {
    if (unitOf(value) === "currency_per_day" && value.currency !== null)
      return words.f.money(certain ? Math.abs(end) : end, value.currency, certain ? undefined : "sign");
    if (unitOf(value) !== "share") return differenceText(words, value, end, certain ? "size" : "sign");
    return certain ? words.f.number(end * 100, 1) : words.f.signed(end * 100, 1);
  });
  return ` (${words.t("score.range", { low: low ?? "", high: high ?? "" })})`;
}

function verdictWord({ t }: Words, { verdict, change }: Comparison): { word: string; tone: Tone } {
  if (verdict === "better") return { word: t("word.better"), tone: "good" };
  if (verdict === "worse") return { word: t("word.worse"), tone: "bad" };
  if (verdict === "about_the_same" || change === "none")
    return { word: t("word.about_the_same"), tone: "neutral" };
  if (change === "up") return { word: t("score.change.up"), tone: "neutral" };
  if (change === "down") return { word: t("score.change.down"), tone: "neutral" };
  return { word: t("word.cannot_tell"), tone: "uncertain" };
}
