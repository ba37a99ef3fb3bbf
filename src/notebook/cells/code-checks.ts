import { ruleCounts, unmappedCodes } from "../../analysis";
import type { CellKind, CodeChecksCell, CodeChecksOutput } from "../types";
import { options, plainScope } from "./scope";

/** What cannot be right about the codes, rule by rule, and the codes that nobody has given a meaning. */
export const codeChecks: CellKind<CodeChecksCell, CodeChecksOutput> = {
  id: "code-checks",
  keys: [],
  complete: (_, base) => ({ ...base, kind: "code-checks" }),
  write: () => ({}),
  dependsOn: () => ["view.period", "view.filters"],
  async run(_, context) {
    const scope = { ...plainScope(context), compare: null };
    return {
      kind: "code-checks",
      period: context.period,
      notFilteredBy: [],
      scope,
      rules: await ruleCounts(context.sql, scope, options(context)),
      unmapped: await unmappedCodes(context.sql, scope, options(context)),
    };
  },
  export: (cell, { rules, unmapped }) => [
    {
      name: `${cell.id}-rules`,
      columns: ["rule", "calls", "of", "needs"],
      rows: rules.map(({ rule, broken, of, needs }) => [rule, broken, of, needs.join("|")]),
    },
    {
      name: `${cell.id}-codes`,
      columns: ["system", "code", "calls"],
      rows: unmapped.map(({ system, code, n }) => [system, code, n]),
    },
  ],
};
