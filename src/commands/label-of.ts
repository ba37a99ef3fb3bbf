import type { MessageKey } from "../i18n";
import type { Command } from "./types";

/** What a command is called; `protects`: people who work here are not shown by name. */
export const labelOf = (
  { label, guarded }: Pick<Command, "label" | "guarded">,
  protects: boolean,
): MessageKey => (protects ? (guarded ?? label) : label);
