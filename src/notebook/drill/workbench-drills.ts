import type { CodeCheck } from "../../analysis";
import { codings, type Scope } from "../../metrics";
import type { CodeChecksOutput, CodingOutput, CrosstabOutput, TagPairsOutput } from "../types";
import { cutDrill } from "./cut-drill";
import type { DrillNumber } from "./drill";

/** Every count of a cross table as the calls that it opens. */
export const crosstabDrills = (output: CrosstabOutput): readonly DrillNumber[] =>
  shownRows(output).flatMap(({ group, codes }) =>
    codes.map(([code, n]) => ({
      name: `${group} ${code}`,
      said: n,
      distinct: null,
      drill: cutDrill(output, group, { code }),
    })),
  );

/** What is coded and what is not, as the calls that each number opens. */
export const codingDrills = (output: CodingOutput): readonly DrillNumber[] =>
  shownRows(output).flatMap((row) =>
    codings.map((coding) => ({
      name: `${row.group} ${coding}`,
      said: row[coding],
      distinct: null,
      drill: cutDrill(output, row.group, { code: null, coding }),
    })),
  );

/** The rows whose numbers open; all together only where there are rows at all. */
const shownRows = <R>({ rows, whole }: { readonly rows: readonly R[]; readonly whole: R }): readonly R[] =>
  rows.length > 0 ? [...rows, whole] : [];

const checkDrill = (name: string, said: number, scope: Scope, check: CodeCheck): DrillNumber => ({
  name,
  said,
  distinct: null,
  drill: { kind: "check", scope, check },
});

/** Broken rules and codes without a meaning as their calls. */
export const codeCheckDrills = ({ rules, unmapped, scope }: CodeChecksOutput): readonly DrillNumber[] => [
  ...rules.flatMap(({ rule, broken }) =>
    broken === null ? [] : [checkDrill(rule, broken, scope, { rule })],
  ),
  ...unmapped.map(({ system, code, n }) => checkDrill(code, n, scope, { unmapped: { system, code } })),
];

/** Tags together as their calls. */
export const tagPairDrills = ({ pairs, population, scope }: TagPairsOutput): readonly DrillNumber[] =>
  pairs.map(({ tags, n }) => checkDrill(tags.join(" "), n, scope, { pair: tags, population }));
