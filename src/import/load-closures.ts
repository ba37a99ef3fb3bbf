import { AppError, type Closure } from "../base";
import { takeDays } from "./holiday-days";
import { load } from "./load";
import type { ImportPlan, LoadHost, LoadReport } from "./types";

/** The closed days that lists of holidays give, and what reading them found. */
export interface Closures {
  readonly closures: readonly Closure[];
  readonly report: LoadReport;
}

/** Reads lists of holidays through the same loading as everything else; nothing of them is stored. */
export async function loadClosures(
  plan: ImportPlan,
  host: Omit<LoadHost, "append" | "appended">,
): Promise<Closures> {
  await takeDays(host.sql); // of a list that was given up
  const refuse = (): never => {
    throw new Error("only holidays go into the calendar");
  };
  const report = await load(plan, { ...host, append: refuse, appended: refuse });
  const closures = await takeDays(host.sql);
  if (closures.length === 0)
    throw new AppError("import_no_rows", { read: report.rowsRead, rejected: report.rejectedCount });
  return { closures, report };
}
