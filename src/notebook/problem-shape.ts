import type { ErrorShape } from "../base";
import type { GraphProblem } from "./graph";
import { unknownIn } from "./sql/unknown";
import type { Cell } from "./types";

/**
 * What a reader is told of a cell that cannot run because of the document. `names` are those that there are; for SQL an
 * unknown one has a place and perhaps a name that was meant.
 */
export function problemShape(problem: GraphProblem, cell?: Cell, names: readonly string[] = []): ErrorShape {
  const shape = (code: string, names: readonly string[]): ErrorShape => ({
    code,
    params: { names: names.join(", ") },
    detail: `${code} ${names.join(" ")}`,
  });
  switch (problem.type) {
    case "duplicate":
      return shape("cell_duplicate", [problem.name]);
    case "reserved":
      return shape("cell_reserved", [problem.name]);
    case "cycle":
      return shape("cell_cycle", problem.ids);
    case "unknown":
      return cell?.kind === "sql"
        ? unknownIn(cell.sql, problem.names, names)
        : shape("cell_unknown_name", problem.names);
    case "upstream":
      return shape("cell_upstream", [problem.id]);
  }
}
