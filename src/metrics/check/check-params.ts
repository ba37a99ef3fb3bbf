import type { Params, Sql } from "../../base";
import { calendarParams } from "../facts/calendar-times";
import { openHoursParams } from "../facts/open-calls";
import { scopeParams } from "../scope-sql";
import { sharedContacts } from "../shared-contacts";
import type { AskOptions, Scope } from "../types";

const day = 86_400_000;

/** The variables that some SQL of the metrics reads in a scope's period, and only those. */
export async function checkParams(sql: Sql, scope: Scope, text: string, ask: AskOptions): Promise<Params> {
  const reads = (name: string): boolean => text.includes(`getvariable('${name}')`);
  const spans = [scope.period];
  let all: Params = scopeParams(scope, spans);
  if (reads("open_queue")) all = { ...all, ...openHoursParams(scope, spans) };
  if (reads("hours_queue") || reads("close_queue")) {
    const table = await sql.query("SELECT max(to_at) AS until FROM coverage", ask);
    all = { ...all, ...calendarParams(scope, Number(table.columns[0]?.[0] ?? 0) + 2 * day) };
  }
  if (reads("shared_contacts"))
    all = { ...all, shared_contacts: await sharedContacts(sql, scope, spans, ask) };
  return Object.fromEntries(Object.entries(all).filter(([name]) => reads(name)));
}
