import type { CodeCheck } from "../../analysis";
import type { Scope } from "../../metrics";
import type { CodeChecksOutput, CodingOutput, CrosstabOutput, TagPairsOutput } from "../types";
import type { DrillNumber } from "./drill";

/** The group that stands for all together: its calls are told apart by nothing. */
const whole = "(all)";

/** Every count of a cross table as the calls that it opens. */
export const crosstabDrills = ({
  rows,
  whole: all,
  population,
  cut,
  scope,
}: CrosstabOutput): readonly DrillNumber[] =>
  (rows.length > 0 ? [...rows, all] : []).flatMap(({ group, codes }) =>
    codes.map(([code, n]) => ({
      name: `${group} ${code}`,
      said: n,
      distinct: null,
      drill: {
        kind: "disposition" as const,
        scope,
        cut: { population, code, by: group === whole ? null : cut, group: group === whole ? null : group },
      },
    })),
  );

/** What is coded and what is not, as the calls that each number opens. */
export const codingDrills = ({
  rows,
  whole: all,
  population,
  cut,
  scope,
}: CodingOutput): readonly DrillNumber[] =>
  (rows.length > 0 ? [...rows, all] : []).flatMap((row) =>
    (["coded", "unmapped", "uncoded"] as const).map((coding) => ({
      name: `${row.group} ${coding}`,
      said: row[coding],
      distinct: null,
      drill: {
        kind: "disposition" as const,
        scope,
        cut: {
          population,
          code: null,
          by: row.group === whole ? null : cut,
          group: row.group === whole ? null : row.group,
          coding,
        },
      },
    })),
  );

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
