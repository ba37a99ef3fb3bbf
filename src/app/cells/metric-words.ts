import type { Comparison, MetricResult, MetricValue, Unit } from "../../metrics";
import { metricById } from "../../metrics";
import type { Figure } from "../../i18n";
import type { Words } from "../words";

/** The unit of a value: that of its variant where it has one of its own. */
export function unitOf({ metric, variant }: Pick<MetricValue, "metric" | "variant">): Unit {
  const record = metricById(metric);
  return record.variants.find(({ id }) => id === variant)?.unit ?? record.unit;
}

/** A value as numbers and units, apart. */
export function figuresOf({ t, f }: Words, of: MetricValue, value: number): readonly Figure[] {
  const unit = unitOf(of);
  if (unit === "currency_per_day") {
    const text = of.currency === null ? f.number(value) : f.money(value, of.currency);
    return [{ value: text, unit: t("figure.per_day") }];
  }
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
export function differenceText(words: Words, of: MetricValue, difference: number, sign: "sign" | "size"): string {
  const size = sign === "size" ? Math.abs(difference) : difference;
  if (unitOf(of) === "share") return sign === "size" ? words.f.pointsSize(size) : words.f.points(size);
  const text = valueText(words, of, size);
  return sign === "sign" && size > 0 ? `+${text}` : text;
}

export type Tone = "good" | "bad" | "neutral" | "uncertain";

/** What to say of a comparison: a word first, and by how much. */
export function verdictOf(words: Words, result: MetricResult): { word: string; tone: Tone; by: string } | null {
  const { previous, value } = result;
  if (!previous || previous.difference === null) return null;
  const { word, tone } = verdictWord(words, previous);
  if (tone === "neutral" && previous.verdict === "about_the_same") return { word, tone, by: "" };
  const by = differenceText(words, value, previous.difference, "sign");
  const range =
    previous.low === null || previous.high === null
      ? ""
      : ` (${differenceText(words, value, previous.low, "sign")} … ${differenceText(words, value, previous.high, "sign")})`;
  return { word, tone, by: `${by}${range}` };
}

function verdictWord({ t }: Words, { verdict, change }: Comparison): { word: string; tone: Tone } {
  if (verdict === "better") return { word: t("word.better"), tone: "good" };
  if (verdict === "worse") return { word: t("word.worse"), tone: "bad" };
  if (verdict === "about_the_same" || change === "none") return { word: t("word.about_the_same"), tone: "neutral" };
  if (change === "up") return { word: t("score.change.up"), tone: "neutral" };
  if (change === "down") return { word: t("score.change.down"), tone: "neutral" };
  return { word: t("word.cannot_tell"), tone: "uncertain" };
}
