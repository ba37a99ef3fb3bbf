import type { ErrorShape } from "../base";
import type { GraphProblem } from "./graph";

/** What a reader is told of a cell that cannot run because of the document. */
export function problemShape(problem: GraphProblem): ErrorShape {
  const shape = (code: string, names: readonly string[]): ErrorShape => ({
    code,
    params: { names: names.join(", ") },
    detail: `${code} ${names.join(" ")}`,
  });
  switch (problem.type) {
    case "duplicate":
      return shape("cell_duplicate", [problem.name]);
    case "cycle":
      return shape("cell_cycle", problem.ids);
    case "unknown":
      return shape("cell_unknown_name", problem.names);
    case "upstream":
      return shape("cell_upstream", [problem.id]);
  }
}
