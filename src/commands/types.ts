import type { Language, MessageKey } from "../i18n";

export const commandPages = [
  "notebook",
  "notebooks",
  "data",
  "benchmarks",
  "privacy",
  "settings",
  "dispositions",
  "help",
  "glossary",
  "sealed",
] as const;
export type CommandPage = (typeof commandPages)[number];
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What can be done with the cell that has the focus or had it last, and with the notebook it is in. */
export const cellActions = [
  "next",
  "previous",
  "edit",
  "leave",
  "source",
  "above",
  "below",
  "duplicate",
  "name",
  "up",
  "down",
  "again",
  "picture",
  "picture-full",
  "drawing",
  "remove",
] as const;
export type CellAction = (typeof cellActions)[number];

/** The cells of the notebook that is open. */
export interface CellControls {
  can(action: CellAction): boolean;
  do(action: CellAction): void;
}

/** What commands can see and do; the app hands it to them. */
export interface CommandContext {
  readonly page: CommandPage | "unknown";
  readonly language: Language;
  readonly theme: Theme;
  /** Calls are stored on this device. */
  readonly hasCalls: boolean;
  /** An import is running. */
  readonly importing: boolean;
  /** The notebook shows less than it does by itself. */
  readonly filtered: boolean;
  /** Something in the notebook can be undone, or done again. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** There is data in the period before (-1) or after (1) the one shown. */
  canShiftPeriod(by: -1 | 1): boolean;
  /** Null while no notebook is open. */
  readonly cells: CellControls | null;
  go(page: CommandPage): void;
  chooseFiles(): void | Promise<void>;
  trySample(): void | Promise<void>;
  setLanguage(language: Language): void | Promise<void>;
  setTheme(theme: Theme): void | Promise<void>;
  shiftPeriod(by: -1 | 1): void;
  clearFilters(): void;
  runAll(): void;
  undo(): void;
  redo(): void;
  /** Saves the open notebook as an HTML report; `named` shows names and telephone numbers. */
  exportReport(named: boolean): void;
  print(): void;
  showShortcuts(): void;
  openPalette(): void;
}

export const commandGroups = ["cell", "go", "data", "edit", "view", "help"] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something a person can do. Menu, palette, shortcuts and help all read the same record. */
export interface Command {
  readonly id: string;
  readonly label: MessageKey;
  /** What it is called where people are protected, if it gives less of them then. */
  readonly guarded?: MessageKey;
  readonly group: CommandGroup;
  /** Key presses that run it, as `keyPress` writes them: `Mod+K`, `?`, `D D` for one after the other. The first is shown. */
  readonly keys: readonly string[];
  /** Its keys mean something else in a field: while a person types there they are left to it. */
  readonly leavesFields?: boolean;
  /** Where its keys count; everywhere unless told. */
  readonly within?: "notebook";
  /** Holding its key runs it again and again. */
  readonly repeats?: boolean;
  /** False while it makes no sense: then it is not offered. */
  when(context: CommandContext): boolean;
  run(context: CommandContext): void | Promise<void>;
}
