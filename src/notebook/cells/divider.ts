import type { CellKind, DividerCell } from "../types";
import { flag } from "./fields";

/** A line between parts; on paper the next part begins on a new page. */
export const divider: CellKind<DividerCell, never> = {
  id: "divider",
  keys: ["page_break"],
  complete: (raw, base) => ({ ...base, kind: "divider", pageBreak: flag(raw, "page_break", true) }),
  write: (cell) => (cell.pageBreak ? {} : { page_break: false }),
  dependsOn: () => [],
  run: null,
  export: null,
};
