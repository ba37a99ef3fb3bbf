import { AppError, type Sql } from "../../base";
import type { AskOptions, Scope } from "../types";
import { mayTell } from "./crowd";

/** Refuses, with `policy_figure`, what people can be judged by where too few of them are behind it. */
export async function mustTell(sql: Sql, scope: Scope, ask: AskOptions): Promise<void> {
  for (const span of scope.compare ? [scope.period, scope.compare] : [scope.period])
    if (!(await mayTell(sql, scope, span, ask)))
      throw new AppError("policy_figure", { least: scope.people?.crowd ?? 0 });
}
