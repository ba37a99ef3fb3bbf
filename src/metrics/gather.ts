import { records, type Grain, type Period, type Sql, type Weekday } from "../base";
import { partsOf } from "./expression";
import type { Fact } from "./facts/fact";
import { factOf } from "./facts/facts";
import { histogram } from "./histogram";
import type { Histogram } from "./intervals/order-statistics";
import { variantOf, type Metric, type Variant } from "./metric";
import { observedDays } from "./observed-days";
import { mayTell } from "./people/crowd";
import { hasHours } from "./calendars";
import { scan, scanDistinct, type Question, type ScanRow } from "./scan";
import { sharedContacts } from "./shared-contacts";
import { carriesFilters } from "./carries";
import { filtered } from "./filters";
import { unevenDimensions } from "./uneven";
import type { AskOptions, Dimension, FactId, MetricId, Part, Scope } from "./types";

/** Everything that a board of metrics was counted from. */
export interface Gathered extends Question {
  readonly rows: readonly ScanRow[];
  readonly parts: readonly Part[];
  readonly histograms: ReadonlyMap<MetricId, readonly Histogram[]>;
  /** Rows stored at all, by the facts' source relation. */
  readonly stored: Readonly<Record<string, number>>;
  /** The days that the stored calls cover, where something is counted; null where nothing is. */
  readonly observed: ReadonlySet<number> | null;
  /** Dimensions filtered by that unanswered dials lack. */
  readonly uneven: ReadonlySet<Dimension>;
  /** By period: whether figures that people can be judged by may be told. */
  readonly told: readonly boolean[];
}

export interface Chosen {
  readonly metric: Metric;
  readonly requested: string | undefined;
}

/**
 * The variants that may be shown: the one asked for, or the defaults in their order. Once opening hours are set, calls
 * outside them leave every formula that has a twin without them; the other formulas in hours replace defaults only.
 */
export function candidates({ metric, requested }: Chosen, scope: Pick<Scope, "calendars">): Variant[] {
  const ids = requested === undefined ? metric.defaults : [requested];
  return ids.map((id) => {
    const twin = hasHours(scope) ? metric.variants.find((variant) => variant.openOf === id) : undefined;
    const replaces = twin && (requested === undefined || twin.fact === "open_calls");
    return replaces ? twin : variantOf(metric, id);
  });
}

/** The names of the parts that a variant reads. */
export function reads(variant: Variant): string[] {
  if (variant.kind === "custom") return [];
  const requirements = (variant.requires ?? []).flatMap(({ of, known }) => [of, known]);
  const own =
    variant.kind === "quantile"
      ? [variant.eligible]
      : variant.kind === "count"
        ? [variant.numerator]
        : [
            variant.numerator,
            variant.denominator,
            variant.squares ?? "",
            variant.eligible ?? "",
            variant.immature ?? "",
            ...Object.values(variant.extra ?? {}),
          ];
  return [...own, ...requirements].flatMap(partsOf);
}

function wanted(chosen: readonly Chosen[], scope: Scope): Part[] {
  const parts = new Map<string, Part>();
  for (const choice of chosen) {
    const names = new Set([
      ...candidates(choice, scope).flatMap(reads),
      ...Object.values(choice.metric.extra ?? {}).flatMap(partsOf),
    ]);
    for (const part of choice.metric.parts) if (names.has(part.name)) parts.set(part.name, part);
  }
  return [...parts.values()];
}

async function storedRows(
  sql: Sql,
  facts: readonly Fact[],
  ask: AskOptions,
): Promise<Record<string, number>> {
  const sources = [...new Set(facts.map((fact) => fact.source))];
  if (sources.length === 0) return {};
  const counts = sources.map((source) => `(SELECT count(*) FROM ${source})::DOUBLE AS ${source}`).join(", ");
  const [row = {}] = records(await sql.query(`SELECT ${counts}`, ask));
  return Object.fromEntries(sources.map((source) => [source, Number(row[source] ?? 0)]));
}

/** The shared numbers of periods, asked for once however many scans need them. */
function sharedOnce(scope: Scope, ask: AskOptions): Question["shared"] {
  const known = new Map<string, Promise<readonly string[]>>();
  return (sql, spans) => {
    const key = JSON.stringify(spans);
    const found = known.get(key) ?? sharedContacts(sql, scope, spans, ask);
    known.set(key, found);
    return found;
  };
}

export interface Buckets {
  readonly grain: Grain;
  readonly weekStart: Weekday;
  /** Quantiles cost a query each; a trend of means does without. */
  readonly quantiles: boolean;
}

/** Asks the engine for everything at once: one scan per fact, the distinct counts and the histograms apart. */
export async function gather(
  sql: Sql,
  all: readonly Chosen[],
  scope: Scope,
  spans: readonly Period[],
  ask: AskOptions,
  { grain, weekStart, quantiles }: Buckets = { grain: "day", weekStart: 1, quantiles: true },
): Promise<Gathered> {
  const uneven = await unevenDimensions(sql, scope, spans, filtered(scope.filters), ask);
  const reached = all.filter((choice) =>
    candidates(choice, scope).some((v) => carriesFilters(choice.metric, v, scope.filters, uneven)),
  );
  const parts = wanted(reached, scope);
  const asked = all.flatMap((choice) => candidates(choice, scope).map((v) => v.fact ?? choice.metric.fact));
  const ids = [...new Set<FactId>([...parts.map((part) => part.fact), ...asked])];
  const repeats = parts.some((part) => part.windowed && part.fact === "inbound_calls");
  const shared = repeats ? sharedOnce(scope, ask) : () => Promise.resolve([]);
  const question = { sql, scope, spans, ask, shared };
  const rows: ScanRow[] = [];
  for (const id of ids) {
    rows.push(...(await scan(question, id, parts, grain, weekStart)));
    rows.push(...(await scanDistinct(question, id, parts)));
  }
  const histograms = new Map<MetricId, Histogram[]>();
  for (const { metric } of reached) {
    if (!quantiles || !metric.distribution) continue;
    if (candidates({ metric, requested: undefined }, scope).every((variant) => variant.kind === "custom"))
      continue;
    const each: Histogram[] = [];
    for (const span of spans) each.push(await histogram(sql, metric.distribution, scope, span, ask));
    histograms.set(metric.id, each);
  }
  const counted = reached.some((choice) => candidates(choice, scope).some((v) => v.kind === "count"));
  const observed = counted ? await observedDays(sql, scope, ask) : null;
  const stored = await storedRows(sql, ids.map(factOf), ask);
  const told: boolean[] = [];
  for (const span of spans) told.push(await mayTell(sql, scope, span, ask));
  return { ...question, rows, parts, histograms, stored, observed, uneven, told };
}
