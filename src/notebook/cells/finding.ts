import {
  computeMetrics,
  dimensions,
  isWithheld,
  metricIds,
  type Filters,
  type FilterValues,
  type MetricValue,
} from "../../metrics";
import { periodOf } from "../compare-period";
import { dayOf } from "../days";
import { readPeriodChoice } from "../period-choice";
import type {
  CellKind,
  FindingCell,
  FindingNumber,
  FindingOutput,
  Held,
  RawBody,
  RunContext,
} from "../types";
import { refused, required, text, texts } from "./fields";
import { options, plainScope } from "./scope";

/** A claim with the numbers it rests on, which are counted again to see whether it still holds. */
export const finding: CellKind<FindingCell, FindingOutput> = {
  id: "finding",
  keys: ["claim", "sealed", "data_version", "numbers"],
  complete(raw, base) {
    const list = raw.numbers ?? [];
    if (!Array.isArray(list)) throw refused("numbers", list, []);
    return {
      ...base,
      kind: "finding",
      claim: text(raw, "claim") ?? "",
      sealed: text(raw, "sealed") ?? "",
      dataVersion: raw.data_version === undefined ? 0 : size(raw, "data_version"),
      numbers: list.map(numberOf),
    };
  },
  write: (cell) => ({
    claim: cell.claim,
    ...(cell.sealed !== "" && { sealed: cell.sealed }),
    ...(cell.dataVersion > 0 && { data_version: cell.dataVersion }),
    ...(cell.numbers.length > 0 && { numbers: cell.numbers.map(written) }),
  }),
  dependsOn: () => [],
  async run(cell, context) {
    const now: FindingOutput["now"][number][] = [];
    for (const number of cell.numbers) now.push(await again(number, context));
    return { kind: "finding", period: context.period, notFilteredBy: [], now };
  },
  export: (cell, { now }) => [
    {
      name: cell.id,
      columns: ["metric", "variant", "from", "to", "n", "value", "low", "high", "now", "held"],
      rows: cell.numbers.map((number, i) => {
        const again = now[i];
        // what is not told now is not told as it was either
        const { n, value, low, high } =
          again && isWithheld(again.result.value) ? { n: null, value: null, low: null, high: null } : number;
        const found = [again?.result.value.value ?? null, again?.held ?? null];
        return [number.metric, number.variant, number.from, number.to, n, value, low, high, ...found];
      }),
    },
  ],
};

function size(raw: RawBody, key: string): number {
  const value = raw[key];
  if (typeof value !== "number" || !Number.isFinite(value)) throw refused(key, value ?? "", []);
  return value;
}
const sizeOrNull = (raw: RawBody, key: string): number | null =>
  raw[key] === undefined || raw[key] === null ? null : size(raw, key);

const mapping = (raw: RawBody, key: string): RawBody => {
  const value = raw[key] ?? {};
  if (typeof value !== "object" || Array.isArray(value)) throw refused(key, value, []);
  return value as RawBody;
};

/** A filter as a file has it: values, or `not` with the values that are left out. */
function filterOf(filters: RawBody, name: string): FilterValues {
  const value = filters[name];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return texts(filters, name);
  return { not: texts(value as RawBody, "not") };
}

function numberOf(raw: unknown): FindingNumber {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) throw refused("numbers", raw, []);
  const body = raw as RawBody;
  const [from, to] = [text(body, "from") ?? "", text(body, "to") ?? ""];
  if (readPeriodChoice(`${from}..${to}`) === null) throw refused("from", `${from}..${to}`, []);
  const filters = mapping(body, "filters");
  const params = mapping(body, "params");
  return {
    metric: required(body, "metric", metricIds),
    variant: text(body, "variant") ?? "",
    from,
    to,
    filters: Object.fromEntries(
      dimensions.flatMap((name): [string, FilterValues][] =>
        filters[name] === undefined ? [] : [[name, filterOf(filters, name)]],
      ),
    ) as Filters,
    params: Object.fromEntries(Object.keys(params).map((name) => [name, size(params, name)])),
    value: size(body, "value"),
    low: sizeOrNull(body, "low"),
    high: sizeOrNull(body, "high"),
    n: size(body, "n"),
  };
}

const written = ({ filters, params, low, high, ...rest }: FindingNumber): RawBody => ({
  metric: rest.metric,
  variant: rest.variant,
  from: rest.from,
  to: rest.to,
  ...(Object.keys(filters).length > 0 && { filters }),
  ...(Object.keys(params).length > 0 && { params }),
  value: rest.value,
  ...(low !== null && { low }),
  ...(high !== null && { high }),
  n: rest.n,
});

/** The same number by the data of now: its own days, filters, formula and limits, whatever the page shows. */
async function again(number: FindingNumber, context: RunContext): Promise<FindingOutput["now"][number]> {
  const { metric, variant, filters, from, to } = number;
  const [result] = await computeMetrics(
    context.sql,
    [metric],
    {
      ...plainScope(context),
      period: periodOf({ from: dayOf(from), to: dayOf(to) + 1 }),
      compare: null,
      filters,
      params: { ...context.params, ...number.params },
    },
    { ...options(context), benchmarks: [], variants: variant === "" ? {} : { [metric]: variant } },
  );
  if (!result) throw new Error(`no result for metric: ${metric}`);
  return { result, held: heldBy(number, result.value) };
}

/** Equal but for the last bits of a sum; else by the interval that the number had. */
function heldBy({ value, low, high, variant }: FindingNumber, now: MetricValue): Held {
  if (now.value === null || (variant !== "" && now.variant !== variant)) return "gone";
  if (Math.abs(now.value - value) <= 1e-9 * Math.max(1, Math.abs(value))) return "same";
  if (low === null || high === null) return "outside";
  return now.value >= low && now.value <= high ? "within" : "outside";
}
