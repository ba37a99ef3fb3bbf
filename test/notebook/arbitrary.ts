import fc from "fast-check";
import { grains } from "../../src/base";
import { listIds } from "../../src/analysis";
import { metricById, metricIds, timeParts } from "../../src/metrics";
import {
  bareChart,
  chartAsks,
  chartIds,
  cutChoices,
  filterInputs,
  periodPresets,
  reportParts,
  tableSorts,
  sqlChartTypes,
  type Cell,
  type ChartFields,
  type ChartId,
  type Notebook,
  type PeriodChoice,
} from "../../src/notebook";

const day = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 864e5, max: Date.UTC(2100, 0, 1) / 864e5 })
  .map((days) => new Date(days * 864e5).toISOString().slice(0, 10));

/** Any choice of a period. */
export const periodChoices: fc.Arbitrary<PeriodChoice> = fc.oneof(
  fc.constantFrom(...periodPresets).map((preset) => ({ preset })),
  fc.tuple(day, day).map(([a, b]) => ({ preset: "custom" as const, from: a < b ? a : b, to: a < b ? b : a })),
);

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,10}$/);
const name = fc.option(fc.stringMatching(/^[a-zأ-ي_][a-zأ-ي_0-9]{0,10}$/));
const words = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replaceAll(/\r\n?/g, "\n"));
const prose = words.filter((text) => text === text.trim() && !/^ {0,3}(```|~~~)|^<!-- #/m.test(text));
const extra = fc.constantFrom(
  "",
  "",
  "colour: red # why\n",
  "note: |\n  ```\n  <!-- #x -->\n",
  "# only this\n",
  "x:\n  - {a: 1}\n",
);
const benchmark = fc.option(fc.stringMatching(/^[a-z_0-9]{1,12}$/));
const formulas = fc.constantFrom(...metricIds).chain((metric) =>
  fc.record({
    metric: fc.constant(metric),
    variant: fc.option(fc.constantFrom(...metricById(metric).variants.map((each) => each.id))),
  }),
);
type ScorecardVariants = Extract<Cell, { kind: "scorecard" }>["variants"];
const statementLines = fc.constantFrom(
  "",
  "--!",
  "--! chart: {type: bar}",
  "--! {",
  "-- a comment",
  "SELECT queue, count(*) FROM calls GROUP BY ALL",
  "```",
  "~~~~",
  "  <!-- #x -->",
);
const grain = fc.constantFrom("auto" as const, ...grains);
const base = { id, name, extra };

const valueName = fc.stringMatching(/^[a-zأ-ي_][a-zأ-ي_0-9]{0,10}$/);
const size = fc.integer({ min: -1000, max: 1000 });
const cut = { by: fc.constantFrom(...cutChoices), top: fc.integer({ min: 1, max: 50 }) };
const value = { kind: fc.constant("input" as const), ...base, name: valueName, label: fc.option(words) };

const oneOf = <T>(options: readonly T[] | undefined): fc.Arbitrary<T | null> =>
  options ? fc.constantFrom(...options) : fc.constant(null);

/** A chart with anything that it takes, and nothing else. */
function chartFields(chart: ChartId): fc.Arbitrary<ChartFields & { readonly chart: ChartId }> {
  const { takes } = chartAsks[chart];
  return oneOf(takes.metric).chain((metric) =>
    fc.record({
      chart: fc.constant(chart),
      metric: fc.constant(metric),
      variant:
        metric === null
          ? fc.constant(null)
          : fc.option(fc.constantFrom(...metricById(metric).variants.map(({ id: formula }) => formula))),
      grain: takes.grain ? grain : fc.constant(bareChart.grain),
      measure: takes.measure
        ? fc.constantFrom("count" as const, "share" as const)
        : fc.constant(bareChart.measure),
      by: oneOf(takes.by),
      column: oneOf(takes.column),
      top: takes.top ? fc.option(fc.integer({ min: 1, max: 40 })) : fc.constant(null),
      sort: takes.sort ? fc.option(fc.constantFrom(...takes.sort)) : fc.constant(null),
    }),
  );
}

/** Any cell in its normal form. */
export const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc
    .tuple(
      fc.record({
        ...value,
        input: fc.constant("number" as const),
        step: fc.option(fc.constantFrom(0.5, 1, 10)),
      }),
      fc.tuple(size, size, size).map((sizes) => sizes.sort((a, b) => a - b)),
      fc.tuple(fc.boolean(), fc.boolean()),
    )
    .map(([rest, [min = 0, own = 0, max = 0], [low, high]]) => ({
      ...rest,
      default: own,
      min: low ? min : null,
      max: high ? max : null,
    })),
  fc
    .record({
      ...value,
      input: fc.constant("choice" as const),
      options: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
    })
    .chain((rest) => fc.constantFrom(...rest.options).map((own) => ({ ...rest, default: own }))),
  fc.record({ ...value, input: fc.constant("text" as const), default: words }),
  fc.record({
    kind: fc.constant("text" as const),
    id,
    name: fc.constant(null),
    extra: fc.constant(""),
    text: prose,
  }),
  fc.record({
    kind: fc.constant("input" as const),
    ...base,
    input: fc.constant("period" as const),
    default: periodChoices,
    compare: fc.constantFrom("previous" as const, "none" as const),
  }),
  fc.record({
    kind: fc.constant("input" as const),
    ...base,
    input: fc.constantFrom(...filterInputs),
    default: fc.array(words, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("scorecard" as const),
    ...base,
    volume: fc.boolean(),
    variants: fc.constantFrom<ScorecardVariants>({}, { "service-level": "sl1" }),
    metrics: fc.oneof(
      fc.constant("all" as const),
      fc.uniqueArray(fc.constantFrom(...metricIds), { maxLength: 4 }),
    ),
  }),
  fc
    .tuple(formulas, fc.record({ kind: fc.constant("metric" as const), ...base, grain, benchmark }))
    .map(([formula, rest]) => ({ ...rest, ...formula })),
  fc
    .tuple(
      fc.record({ kind: fc.constant("chart" as const), ...base }),
      fc.constantFrom(...chartIds).chain(chartFields),
    )
    .map(([cell, fields]) => ({ ...cell, ...fields })),
  fc.record({ kind: fc.constant("dispositions" as const), ...base }),
  fc.record({ kind: fc.constant("crosstab" as const), ...base, ...cut }),
  fc.record({ kind: fc.constant("code-checks" as const), ...base }),
  fc.record({ kind: fc.constant("silent-days" as const), ...base }),
  fc.record({ kind: fc.constant("tag-pairs" as const), ...base }),
  fc.record({ kind: fc.constant("coding" as const), ...base, ...cut }),
  fc.record({
    kind: fc.constant("gaps" as const),
    ...base,
    against: fc.constantFrom("any" as const, "target" as const, "benchmark" as const),
    metrics: fc.oneof(
      fc.constant("all" as const),
      fc.uniqueArray(fc.constantFrom(...metricIds), { minLength: 1, maxLength: 4 }),
    ),
  }),
  fc
    .tuple(
      formulas,
      fc.record({
        kind: fc.constant("standing-out" as const),
        ...base,
        opens: fc.constantFrom(null, "inbound-service", "outbound-sales"),
      }),
    )
    .map(([formula, rest]) => ({ ...rest, ...formula })),
  fc.record({
    kind: fc.constant("actions" as const),
    ...base,
    actions: fc.array(
      fc.record({
        what: words,
        owner: words,
        due: fc.oneof(fc.constant(""), day),
        metric: fc.option(fc.constantFrom(...metricIds)),
        since: fc.option(fc.tuple(day, day).map(([a, b]) => [a, b].sort().join(".."))),
        done: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant("report" as const),
    ...base,
    part: fc.constantFrom(...reportParts),
    metrics: fc.uniqueArray(fc.constantFrom(...metricIds), { maxLength: 3 }),
    target: fc.option(fc.stringMatching(/^[a-z_]{1,12}$/)),
  }),
  fc.record({ kind: fc.constant("divider" as const), ...base, pageBreak: fc.boolean() }),
  fc.record({
    kind: fc.constant("list" as const),
    ...base,
    list: fc.constantFrom(...listIds),
    rows: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({
    kind: fc.constant("table" as const),
    ...base,
    by: fc.constantFrom(...filterInputs, ...timeParts),
    columns: fc.array(formulas, { minLength: 1, maxLength: 3 }),
    sort: fc.constantFrom(...tableSorts),
    top: fc.option(fc.integer({ min: 1, max: 50 })),
    compare: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("sql" as const),
    ...base,
    sql: fc.oneof(
      words,
      fc.array(statementLines, { maxLength: 5 }).map((lines) => lines.join("\n")),
    ),
    chart: fc.option(
      fc.record({
        type: fc.constantFrom(...sqlChartTypes),
        x: words,
        y: fc.array(words, { minLength: 1, maxLength: 3 }),
        series: fc.option(words),
      }),
    ),
  }),
  id.map((own): Cell => ({
    kind: "unknown",
    id: own,
    name: null,
    extra: "",
    fence: "prql",
    source: `\`\`\`prql #${own}\nfrom calls\n\`\`\``,
    problem: null,
  })),
);

/** Any notebook in its normal form. */
export const notebooks: fc.Arbitrary<Notebook> = fc.record({
  format: fc.constant(1 as const),
  title: words,
  extra: fc.constantFrom("", "owner: Layla\n", "# top\nx: [1,  2]\n"),
  cells: fc.uniqueArray(cells, { maxLength: 8, selector: (each) => each.id }),
});
