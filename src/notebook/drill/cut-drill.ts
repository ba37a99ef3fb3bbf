import type { DispositionCut } from "../../metrics";
import type { CutOutput } from "../workbench-types";
import type { DispositionDrill } from "./drill";

/** The calls behind one count of a table by something; the group `(all)` is told apart by nothing. */
export function cutDrill(
  { scope, population, cut }: Pick<CutOutput, "scope" | "population" | "cut">,
  group: string,
  of: Pick<DispositionCut, "code" | "coding">,
): DispositionDrill {
  const apart = group === "(all)" ? { by: null, group: null } : { by: cut, group };
  return { kind: "disposition", scope, cut: { population, ...apart, ...of } };
}
