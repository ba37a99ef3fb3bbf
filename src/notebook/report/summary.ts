import { listBasis, listRows } from "../../analysis";
import { computeMetrics, countRows, volume } from "../../metrics";
import { choices, options, plainScope, scope } from "../cells/scope";
import type { RunContext, SummaryOutput } from "../types";

/** What a report says in one sentence: how many were lost and wait for a call, and what changed. */
export async function reportSummary(context: RunContext): Promise<SummaryOutput> {
  const counted = await volume(context.sql, plainScope(context), options(context));
  const of = { ...plainScope(context), compare: null };
  const basis = await listBasis(context.sql, "missed", of, options(context));
  const waiting =
    basis.needs.length > 0
      ? null
      : await countRows(
          context.sql,
          await listRows(context.sql, "missed", of, options(context)),
          { columns: [], sort: null, find: "" },
          options(context),
        );
  const results = await computeMetrics(
    context.sql,
    ["service-level", "connect-efficiency"],
    scope(context),
    choices(context),
  );
  const result = results.find(({ value }) => value.value !== null) ?? null;
  return { part: "summary", volume: counted, scope: plainScope(context), waiting, result };
}
