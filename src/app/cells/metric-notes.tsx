import { metricById, type MetricValue } from "../../metrics";
import { useWords } from "../words";

/** How many short abandons the formula leaves out, where it does. */
function shortAbandons({ metric, variant, extra }: MetricValue): number {
  const formula = metricById(metric).variants.find(({ id }) => id === variant);
  const takesAway =
    formula !== undefined && "denominator" in formula && /- (open_)?short_abandons/.test(formula.denominator);
  return takesAway ? (extra.short_abandons ?? 0) : 0;
}

/** What a reader must know before believing the number: few observations, unknowns, calls too recent. */
export function MetricNotes({ value }: { readonly value: MetricValue }) {
  const { t, f } = useWords();
  const notes: string[] = [];
  if (value.value === null)
    notes.push(value.immature > 0 ? t("word.not_yet_mature") : t("word.no_eligible_calls"));
  else if (value.n < 10) notes.push(t("score.very_low_n", { n: f.number(value.n) }));
  else if (value.n < 30) notes.push(t("score.low_n", { n: f.number(value.n) }));
  if (value.value !== null && value.unknownShare >= 0.005)
    notes.push(t("score.unknown_share", { percent: f.percent(value.unknownShare, 0) }));
  if (value.immature > 0) notes.push(t("score.immature", { value: f.number(value.immature) }));
  const outside = value.extra.outside_hours ?? 0;
  if (outside > 0) notes.push(t("score.outside_hours", { n: outside, value: f.number(outside) }));
  const short = shortAbandons(value);
  if (value.value !== null && short > 0) notes.push(t("card.short_abandons", { n: f.number(short) }));
  return notes.length === 0 ? null : <p className="notes">{notes.join(" · ")}</p>;
}
