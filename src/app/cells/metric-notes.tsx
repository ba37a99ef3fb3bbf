import { metricById, type MetricValue, type Scope } from "../../metrics";
import { leftDrills, type DrillNumber, type LeftOut } from "../../notebook";
import { whyText } from "../rows/row-cell";
import { useWords, type Words } from "../words";
import { DrilledText, figureAt } from "./drilled-text";

/** What rows that a number leaves out are called. */
export function leftTitle(words: Words, { drill }: DrillNumber): string {
  const part = drill.kind === "metric" ? (drill.part ?? "counted") : "counted";
  return part.startsWith("left:")
    ? whyText(words, part.slice("left:".length))
    : words.maybe(`rows.part.${part}`);
}

/** How many short abandons the formula leaves out, where it does. */
export function shortAbandons({ metric, variant, extra }: MetricValue): number {
  const formula = metricById(metric).variants.find(({ id }) => id === variant);
  const takesAway =
    formula !== undefined && "denominator" in formula && /- (open_)?short_abandons/.test(formula.denominator);
  return takesAway ? (extra.short_abandons ?? 0) : 0;
}

/** How many conversations without a code count as a no, in words; null where none do. */
export function uncodedText(
  { t, f }: Words,
  { metric, variant, extra }: MetricValue,
  write: (figure: string) => string = (figure) => figure,
): string | null {
  const n = extra.uncoded ?? 0;
  if (n <= 0 || (metric !== "conversion-rate" && metric !== "appointment-setting-rate")) return null;
  if (variant === "inbound") return t("uncoded.inbound", { n, value: write(f.number(n)) });
  return t(`uncoded.${metric}`, { n, value: write(f.number(n)) });
}

/** What a reader must know before believing the number: few observations, unknowns, calls too recent. */
export function MetricNotes(props: {
  readonly value: MetricValue;
  /** It stands among others that leave out the same short abandons: they are told once, below all. */
  readonly among?: boolean;
  /** What the value was counted over, by which its figures open their calls. */
  readonly scope: Scope;
}) {
  const { value } = props;
  const words = useWords();
  const { t, f } = words;
  const notes: string[] = [];
  const left = leftDrills(value, props.scope);
  const figures: { readonly of: DrillNumber; readonly title: string }[] = [];
  const opening = (why: LeftOut, figure: string): string => {
    const of = left.get(why);
    if (!of) return figure;
    figures.push({ of, title: leftTitle(words, of) });
    return figureAt(figures.length - 1, figure);
  };
  if (value.value === null)
    notes.push(value.immature > 0 ? t("word.not_yet_mature") : t("word.no_eligible_calls"));
  else if (value.n < 10) notes.push(t("score.very_low_n", { n: f.number(value.n) }));
  else if (value.n < 30) notes.push(t("score.low_n", { n: f.number(value.n) }));
  const uncoded = value.value === null ? null : uncodedText(words, value, (n) => opening("unknown", n));
  if (uncoded !== null) notes.push(uncoded);
  else if (value.value !== null && value.unknownShare >= 0.005)
    notes.push(t("score.unknown_share", { percent: opening("unknown", f.percent(value.unknownShare, 0)) }));
  if (value.immature > 0)
    notes.push(t("score.immature", { value: opening("immature", f.number(value.immature)) }));
  const outside = value.extra.outside_hours ?? 0;
  if (outside > 0)
    notes.push(t("score.outside_hours", { n: outside, value: opening("outside_hours", f.number(outside)) }));
  const short = shortAbandons(value);
  if (value.value !== null && short > 0 && props.among !== true)
    notes.push(t("card.short_abandons", { n: opening("short_abandons", f.number(short)) }));
  const untold = value.extra.missed_untold ?? 0;
  if (value.value !== null && untold > 0)
    notes.push(t("card.missed_untold", { n: untold, value: f.number(untold) }));
  return notes.length === 0 ? null : (
    <p className="notes">
      <DrilledText text={notes.join(" · ")} figures={figures} />
    </p>
  );
}
