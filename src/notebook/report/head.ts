import { records } from "../../base";
import { computeMetrics, filtered } from "../../metrics";
import { options, plainScope } from "../cells/scope";
import type { HeadOutput, RunContext } from "../types";

/** What the report is made from: how far each phone system's data goes, and how much of it is coded. */
export async function reportHead(context: RunContext): Promise<HeadOutput> {
  const table = await context.sql.query(
    `SELECT system_id, strftime(max(started_local), '%Y-%m-%dT%H:%M:%S') AS last, count(*) AS n
     FROM calls WHERE NOT is_test AND result <> 'phantom' GROUP BY 1 ORDER BY n DESC`,
    options(context),
  );
  const [coded] = await computeMetrics(
    context.sql,
    ["call-disposition"],
    { ...plainScope(context), compare: null },
    { ...options(context), benchmarks: [] },
  );
  return {
    part: "head",
    systems: records(table).map((row) => ({
      id: String(row.system_id),
      to: String(row.last),
      calls: Number(row.n),
    })),
    coded: coded?.value ?? null,
    filters: filtered(context.filters).map((dimension) => ({
      dimension,
      values: context.filters[dimension] ?? [],
    })),
  };
}
