import type { CellAction, Command } from "../types";

/** A command for the cell that has the focus, or had it last. Its keys count only within a notebook. */
export const cellCommand = (
  action: CellAction,
  keys: readonly string[],
  more: Partial<Pick<Command, "repeats" | "guarded">> = {},
): Command => ({
  id: `cell-${action}`,
  label: `command.cell-${action}`,
  group: "cell",
  keys,
  within: "notebook",
  when: ({ cells }) => cells?.can(action) ?? false,
  run: ({ cells }) => cells?.do(action),
  ...more,
});
