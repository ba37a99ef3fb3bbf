import type { Standing } from "./group-types";
import type { Role } from "./theme";
import type { PointShape } from "./types";

/** The colour that repeats what a mark's shape says. */
export const standingRole: Readonly<Record<Standing, Role>> = {
  better: "good",
  worse: "bad",
  above: "accent",
  below: "accent",
  cannot_tell: "ink-quiet",
};

/** Shapes say it without colour; round and hollow where it cannot be told. */
export const standingShape: Readonly<Record<Standing, PointShape>> = {
  better: "star",
  worse: "diamond",
  above: "triangle",
  below: "square",
  cannot_tell: "ring",
};
