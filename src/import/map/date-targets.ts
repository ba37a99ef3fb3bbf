import { type FileKind, schema } from "../../base";

/** The columns whose values show how a file writes dates: a call's start, else every date that rows of a kind have. */
export const dateTargets = (kind: FileKind): readonly string[] =>
  kind === "calls" || kind === "legs"
    ? ["started_at"]
    : schema[kind]
        .filter(({ type, unit }) => (type === "TIMESTAMP" || type === "DATE") && unit !== "local")
        .map(({ name }) => name);
