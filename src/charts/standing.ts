import type { Standing } from "./group-types";
import type { Role } from "./theme";

/** The colour that repeats what a mark's shape says. */
export const standingRole: Readonly<Record<Standing, Role>> = {
  better: "good",
  worse: "bad",
  above: "accent",
  below: "accent",
  cannot_tell: "ink-quiet",
};
