import { silentDays as ask } from "../../metrics";
import type { CellKind, SilentDaysCell, SilentDaysOutput } from "../types";
import { options, plainScope } from "./scope";

/** Open days on which a phone system or a queue has no call in the data, joined to spans. */
export const silentDays: CellKind<SilentDaysCell, SilentDaysOutput> = {
  id: "silent-days",
  keys: [],
  complete: (_, base) => ({ ...base, kind: "silent-days" }),
  write: () => ({}),
  dependsOn: () => ["view.period", "view.filters"],
  async run(_, context) {
    const scope = { ...plainScope(context), compare: null };
    return {
      kind: "silent-days",
      period: context.period,
      notFilteredBy: [],
      ...(await ask(context.sql, scope, options(context))),
    };
  },
  export: (cell, { silences }) => [
    {
      name: cell.id,
      columns: ["system", "queue", "from", "to", "open_days", "usual_calls"],
      rows: silences.map(({ system, queue, from, to, days, usual }) => [
        system,
        queue,
        from,
        to,
        days,
        usual,
      ]),
    },
  ],
};
