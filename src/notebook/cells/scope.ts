import type { Grain } from "../../base";
import { onlyIn, type ComputeOptions, type Filters, type Scope } from "../../metrics";
import type { AskContext, Rules } from "../ask-context";
import type { GrainChoice } from "../chart-types";
import type { ResolvedPeriod } from "../output-base";

/** What a scope is made from. */
type Looked = Pick<AskContext, "period" | "filters" | "params" | "settings">;

/** What a cell's metrics are counted over: the notebook's view as the metric layer takes it. */
export const scope = (context: Looked): Scope => ({
  period: context.period.period,
  compare: context.period.compare,
  ...(context.period.other && { other: context.period.other }),
  filters: context.filters,
  params: context.params,
  ...(context.settings.rules && {
    calendars: context.settings.rules.calendars,
    queueParams: context.settings.rules.queueParams,
  }),
  ...(context.settings.people?.scope && { people: context.settings.people.scope }),
});

/** The same for what can be compared only with the same calls in one other period of like length. */
export const plainScope = (context: Looked): Scope => {
  const { other, ...rest } = scope(context);
  return other === undefined ? rest : { ...rest, compare: null };
};

/** Query options that every call of a cell shares. */
export const options = (context: AskContext): { readonly signal: AbortSignal } => ({
  signal: context.signal,
});

/** The same with what the workspace chose of formulas, targets and smallest changes. */
export function choices(context: AskContext): ComputeOptions {
  const { rules } = context.settings;
  const asked = { ...options(context), ...(context.judged === false && { judged: false }) };
  if (!rules) return asked;
  const { library, smallest } = rules;
  const formulas = chosenVariants(rules, context.filters);
  return { ...asked, variants: formulas, formulas, library, smallest };
}

/** The formulas in force: the workspace's, and those of a queue that is looked at alone. */
export function chosenVariants(
  { variants, queueVariants }: Pick<Rules, "variants" | "queueVariants">,
  { queue }: Filters,
): Rules["variants"] {
  const queues = onlyIn(queue);
  const [only] = queues;
  return queues.length === 1 && only !== undefined ? { ...variants, ...queueVariants[only] } : variants;
}

/** The grain a cell asks for, or the one that gives a chart between about 7 and 35 buckets. */
export function grainOf(choice: GrainChoice, period: ResolvedPeriod): Grain {
  if (choice !== "auto") return choice;
  if (period.days <= 2) return "hour";
  if (period.days <= 35) return "day";
  if (period.days <= 245) return "week";
  return period.days <= 1100 ? "month" : "quarter";
}
