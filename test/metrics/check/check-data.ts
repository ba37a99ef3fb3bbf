import { expect } from "vitest";
import { countryCalendar, plainCalendar, records } from "../../../src/base";
import {
  allMetrics,
  copySql,
  funnels,
  metricById,
  type Funnel,
  type MetricId,
  type Scope,
} from "../../../src/metrics";
import type { TestDuckDb } from "../../duckdb";
import { value } from "../ask";

/** Every formula of every metric. */
export const everyVariant: readonly (readonly [MetricId, string])[] = allMetrics.flatMap((metric) =>
  metric.variants.map((variant) => [metric.id, variant.id] as const),
);

/** A centre that opens from Sunday, one queue of which has hours past midnight and its own operating day. */
export const oddCalendars = {
  standard: countryCalendar("SA"),
  queues: {
    billing: {
      ...plainCalendar({ from: 1200, to: 1800 }, [], 1),
      dayStartsAt: 240,
      exceptions: [{ date: "2024-07-02", spans: [] }],
    },
  },
};

export interface Checked {
  readonly shown: Awaited<ReturnType<typeof value>>;
  readonly copied: Readonly<Record<string, unknown>>;
  readonly funnels: readonly Funnel[];
}

/** A number as the panel shows it, as its copied SQL gives it without any variable set, and its funnels. */
export async function checked(db: TestDuckDb, id: MetricId, variant: string, scope: Scope): Promise<Checked> {
  const shown = await value(db, id, scope, variant);
  // Where opening hours are set, the same formula over them is shown, and that is what the panel checks.
  const text = await copySql(db, id, shown.variant, scope);
  if (text.includes("getvariable")) throw new Error(`a variable is left: ${text}`);
  const [copied = {}] = records(await db.query(`SELECT * FROM (\n${text}\n) AS q`));
  return { shown, copied, funnels: await funnels(db, id, shown.variant, scope) };
}

/** Whether a variant's denominator is a number of rows, or of different values among them. */
export function countsRows(id: MetricId, variantId: string): boolean {
  const metric = metricById(id);
  const variant = metric.variants.find((one) => one.id === variantId);
  if (!variant) throw new Error(`unknown variant: ${variantId}`);
  if (variant.kind === "custom") return metric.unit !== "currency" && id !== "return-on-investment";
  if (variant.kind !== "ratio") return true;
  const names = variant.denominator.split(/[^a-z_0-9]+/).filter((name) => name !== "");
  return names.every((name) => {
    const part = metric.parts.find((one) => one.name === name);
    return part?.value === null || part?.distinct === true;
  });
}

/** The copied text says what the panel says. */
export function sameNumber({ shown, copied }: Checked): void {
  if (shown.state === "not_computable" || shown.state === "not_by_dimension") return;
  if (shown.value === null) expect(copied.value ?? null).toBeNull();
  else expect(copied.value).toBeCloseTo(shown.value, 9);
  if (shown.value === null || shown.denominator === null) return;
  if (copied.denominator !== null) expect(copied.denominator).toBeCloseTo(shown.denominator, 9);
  if (shown.numerator !== null && copied.numerator !== null)
    expect(copied.numerator).toBeCloseTo(shown.numerator, 9);
}

/** The lists hold as many rows as were counted, and every other row is somewhere in the funnel. */
export function sameRows(id: MetricId, variant: string, { shown, funnels }: Checked): void {
  for (const funnel of funnels)
    expect(funnel.counted + funnel.steps.reduce((sum, step) => sum + step.n, 0)).toBe(funnel.all);
  if (shown.value === null || !countsRows(id, shown.variant)) return;
  const below = funnels.find(({ role }) => role !== "numerator");
  const listed = below?.distinct?.counted ?? below?.counted;
  if (id === "service-level" && variant.startsWith("intervals"))
    return expect(listed).toBe(shown.denominator);
  expect(listed).toBe(shown.denominator ?? shown.n);
  const both = below?.role === "both" && below.hits !== null;
  if (both && shown.numerator !== null) expect(below.distinct?.hits ?? below.hits).toBe(shown.numerator);
}
