import { AppError } from "../../base";
import { allMetrics, carried, dimensions, type Dimension, type Metric, type Variant } from "../../metrics";
import { setWords, type Analysis, type Block } from "./blocks";
import { folded, isSymbol, isWord, type Token } from "./tokens";

const forms = { metric: "value", metric_numerator: "numerator", metric_denominator: "denominator" } as const;
export type MetricForm = (typeof forms)[keyof typeof forms];

/** `metric('service-level')`, `metric('service-level', 'sl1')`, and the same of `metric_numerator`, `metric_denominator`. */
export interface MetricCall {
  readonly metric: Metric;
  readonly variant: string | null;
  readonly form: MetricForm;
  /** Its place in the text. */
  readonly from: number;
  readonly to: number;
  /** The SELECT that it stands in. */
  readonly block: Block;
}

/** The calls of metrics in a text. Throws AppError `sql_metric_*` with the place of what makes no sense. */
export function metricCalls({ tokens, blocks }: Analysis): readonly MetricCall[] {
  return tokens.flatMap((token, i) => {
    const form = token.type === "word" ? forms[folded(token.value) as keyof typeof forms] : undefined;
    if (form === undefined || !isSymbol(tokens[i + 1], "(") || isSymbol(tokens[i - 1], ".")) return [];
    const [name, variant, close] = isSymbol(tokens[i + 3], ",")
      ? [tokens[i + 2], tokens[i + 4], tokens[i + 5]]
      : [tokens[i + 2], undefined, tokens[i + 3]];
    const isText = (each: Token | undefined): boolean => each?.type === "string";
    if (!isText(name) || (variant !== undefined && !isText(variant)) || !isSymbol(close, ")"))
      throw new AppError("sql_metric_form", { position: token.from });
    const metric = allMetrics.find(({ id }) => id === name?.value);
    if (!metric)
      throw new AppError("sql_metric_unknown", { metric: name?.value ?? "", position: name?.from ?? -1 });
    const known = metric.variants.map(({ id }) => id);
    if (variant !== undefined && !known.includes(variant.value))
      throw new AppError("sql_metric_variant", {
        metric: metric.id,
        variant: variant.value,
        options: known.join(", "),
        position: variant.from,
      });
    // The innermost: blocks are found from outside to inside.
    const block = blocks.filter(({ from, to }) => from <= i && i < to).at(-1);
    if (!block) return [];
    return [
      { metric, variant: variant?.value ?? null, form, from: token.from, to: close?.to ?? token.to, block },
    ];
  });
}

const clauseEnds = ["having", "window", "qualify", "order", "limit", "offset", ...setWords];

/** The tokens of a SELECT by which its rows are grouped or chosen, and the selected ones where those say the groups. */
function telling({ tokens }: Analysis, { from, to }: Block): readonly Token[] {
  const found: Token[] = [];
  const selected: Token[] = [];
  let clause = "";
  let depth = 0;
  let all = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) break;
    if (isSymbol(token, "(")) depth++;
    if (isSymbol(token, ")")) depth--;
    if (depth === 0 && isWord(token, "select", "from", "where", "group", ...clauseEnds)) {
      clause = folded(token.value);
      continue;
    }
    if (clause === "where" || clause === "group") found.push(token);
    if (clause === "select" && depth === 0) selected.push(token);
    if (clause === "group" && depth === 0 && (isWord(token, "all") || token.type === "number")) all = true;
  }
  return all ? [...found, ...selected] : found;
}

/** A dimension that a SELECT groups or chooses rows by and that a formula's denominator does not carry; null for none. */
export function notCarriedBy(
  analysis: Analysis,
  call: MetricCall,
  variant: Variant,
): { readonly dimension: Dimension; readonly position: number } | null {
  const own = carried(call.metric, variant);
  for (const token of telling(analysis, call.block)) {
    if (token.type !== "word" && token.type !== "quoted") continue;
    const dimension = dimensions.find((each) => each === folded(token.value));
    if (dimension !== undefined && !own.includes(dimension)) return { dimension, position: token.from };
  }
  return null;
}
