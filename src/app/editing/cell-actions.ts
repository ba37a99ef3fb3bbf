import type { MessageKey } from "../../i18n";
import { canBeNamed, copyOf, readSource, runs, type Cell, type Change, type Notebook } from "../../notebook";
import type { CellAction, CellControls } from "../../commands";
import type { NotebookEditor } from "../documents/notebook-editor";
import { drawnAt } from "../cells/drawn-charts";
import { cellForms } from "../cells/forms/forms";
import type { PictureForm } from "../export/save-picture";
import { closeEditor, openEditor } from "../sql/open-editors";
import { editing, say } from "./editing-state";
import { moveChanges } from "./move-changes";
import { cellIndexOf, placeOfCell, placesOf, type Place } from "./places";

/** What the actions see of the notebook that is open, as it is now. */
export interface ActionPorts {
  readonly document: Notebook;
  readonly edit: NotebookEditor;
  /** Runs a cell again. */
  readonly again: (id: string) => void;
  /** Says that cells were deleted, with a way back. */
  readonly deleted: (cells: readonly Cell[], at: number) => void;
  readonly random: () => number;
  /** Saves a picture of a cell. */
  readonly picture: (cell: Cell, form: PictureForm) => void;
}

/** Everything that can be done with the cells of the notebook that is open, by their places. */
export interface CellActions extends CellControls {
  /** Opens the form of a place, its source, or the editor that its view has itself. */
  open(key: string, as: "form" | "source"): void;
  /** Closes what is being edited; the place has the focus again. */
  close(): void;
  insert(gap: number, cells: readonly Cell[]): void;
  replace(cell: Cell, label: MessageKey): void;
  /** Takes what was typed as a cell's source; several blocks become several cells. */
  replaceSource(cell: Cell, source: string): void;
  apply(changes: readonly Change[], label: MessageKey): void;
  move(key: string, gap: number): void;
  /** Deletes one cell alone, also out of a line of inputs, with a way back. */
  remove(id: string): void;
}

const want = (wanted: string | null): void => editing.setState({ wanted });

/** The actions over what `now` gives at the time. */
export function cellActions(now: () => ActionPorts): CellActions {
  const places = (): readonly Place[] => placesOf(now().document.cells);
  const active = (): Place | null => {
    const { active: key } = editing.getState();
    return key === null ? null : placeOfCell(places(), key);
  };
  const index = (place: Place): number => places().findIndex(({ key }) => key === place.key);
  const apply = (changes: readonly Change[], label: MessageKey): void => {
    if (changes.length === 0) return;
    now().edit.apply(changes, label);
  };

  const actions: CellActions = {
    apply,
    open(key, as) {
      const place = placeOfCell(places(), key);
      const [cell] = place?.cells ?? [];
      if (!place || !cell) return;
      if (as === "form" && cell.kind === "sql") {
        editing.setState({ active: place.key, open: null, menu: null });
        return openEditor(cell.id);
      }
      if (cell.kind === "sql") closeEditor(cell.id);
      const own = as === "form" && cellForms[cell.kind] === null ? ownEditor(place.key) : null;
      if (own) return own.focus();
      editing.setState({
        active: place.key,
        open: { key: place.key, as: cellForms[cell.kind] === null ? "source" : as },
        menu: null,
      });
    },
    close() {
      const { open } = editing.getState();
      if (!open) return;
      editing.setState({ open: null });
      want(open.key);
    },
    insert(gap, cells) {
      const [first] = cells;
      if (!first) return;
      apply([{ type: "insert", at: cellIndexOf(places(), gap), cells }], "editing.step.insert");
      const form = cells.length === 1 && cellForms[first.kind] !== null;
      const sql = cells.length === 1 && first.kind === "sql";
      editing.setState({
        adding: null,
        active: first.id,
        open: form ? { key: first.id, as: "form" } : null,
        wanted: form || sql ? null : first.id,
      });
      if (sql) openEditor(first.id);
    },
    replace: (cell, label) => apply([{ type: "replace", cell }], label),
    replaceSource(cell, source) {
      const { document, random } = now();
      const [first, ...rest] = readSource(source, cell, document, random).cells;
      const at = document.cells.findIndex(({ id }) => id === cell.id);
      if (at < 0) return;
      apply(
        [
          { type: "replace", cell: first },
          ...(rest.length === 0 ? [] : [{ type: "insert" as const, at: at + 1, cells: rest }]),
        ],
        "editing.step.source",
      );
    },
    move(key, gap) {
      const all = places();
      const changes = moveChanges(all, key, gap);
      if (changes.length === 0) return;
      apply(changes, "editing.step.move");
      want(key);
      const before = all.findIndex((place) => place.key === key) < gap ? 0 : 1;
      say("editing.said.moved", { n: gap + before, all: all.length });
    },
    remove(id) {
      const all = places();
      const place = placeOfCell(all, id);
      const cell = place?.cells.find((one) => one.id === id);
      if (!place || !cell) return;
      const at = index(place);
      const left = place.cells.find((one) => one.id !== id);
      const { open } = editing.getState();
      apply([{ type: "remove", ids: [id] }], "editing.step.remove");
      editing.setState({
        open: left && open ? { ...open, key: left.id } : null,
        active: left?.id ?? null,
      });
      now().deleted([cell], place.at + place.cells.indexOf(cell));
      if (!left || !open) want(left?.id ?? (all[at + 1] ?? all[at - 1])?.key ?? null);
    },
    can(action) {
      const all = places();
      if (action === "next" || action === "previous" || action === "above" || action === "below")
        return all.length > 0 || action === "below";
      if (action === "leave") return editing.getState().open !== null || focusedPlace() !== null;
      const place = active();
      const [cell] = place?.cells ?? [];
      if (!place || !cell) return false;
      switch (action) {
        case "edit":
        case "remove":
          return true;
        case "source":
        case "duplicate":
          return place.inputs === null;
        case "name":
          return place.inputs === null && canBeNamed(cell);
        case "up":
          return index(place) > 0;
        case "down":
          return index(place) < all.length - 1;
        case "again":
          return runs(cell);
        case "picture":
        case "picture-full":
          return place.inputs === null && cell.kind !== "divider";
        case "drawing": {
          const element = placeElement(place.key);
          return element !== null && drawnAt(element) !== null;
        }
      }
    },
    do(action) {
      const place = active();
      const [cell] = place?.cells ?? [];
      anywhere[action]?.();
      if (place && cell) here[action]?.(place, index(place), cell);
    },
  };

  /** What can be done wherever one is. */
  const anywhere: { readonly [action in CellAction]?: () => void } = {
    next() {
      const [all, place] = [places(), active()];
      want(all[place ? Math.min(index(place) + 1, all.length - 1) : 0]?.key ?? null);
    },
    previous() {
      const [all, place] = [places(), active()];
      want(all[place ? Math.max(index(place) - 1, 0) : all.length - 1]?.key ?? null);
    },
    leave: () => (editing.getState().open ? actions.close() : leave(active())),
    above() {
      const place = active();
      add(place ? index(place) : 0);
    },
    below() {
      const place = active();
      add(place ? index(place) + 1 : places().length);
    },
  };

  /** What is done with one place, by its number. */
  const here: { readonly [action in CellAction]?: (place: Place, at: number, cell: Cell) => void } = {
    edit: ({ key }) => actions.open(key, "form"),
    source: ({ key }) => actions.open(key, "source"),
    name: (_, __, { id }) => editing.setState({ naming: id }),
    duplicate(place, _, cell) {
      const { document, random } = now();
      const copy = copyOf(cell, document, random);
      apply([{ type: "insert", at: place.at + 1, cells: [copy] }], "editing.step.duplicate");
      want(copy.id);
    },
    up: ({ key }, at) => actions.move(key, at - 1),
    down: ({ key }, at) => actions.move(key, at + 2),
    again({ cells }) {
      cells.forEach(({ id }) => now().again(id));
      say("editing.said.again");
    },
    picture: (_, __, cell) => now().picture(cell, "picture"),
    "picture-full": (_, __, cell) => now().picture(cell, "picture-full"),
    drawing: (_, __, cell) => now().picture(cell, "drawing"),
    remove({ key, cells }, _, cell) {
      if (cells.length === 1) return actions.remove(cell.id);
      // Of several inputs on a line only one is meant: the form has each with its own way out.
      actions.open(key, "form");
      say("editing.said.which_input");
    },
  };
  return actions;
}

/** Opens the list of kinds at a gap, in sight. */
function add(gap: number): void {
  document.querySelector(`[data-gap="${gap}"]`)?.scrollIntoView({ block: "center" });
  editing.setState({ adding: gap });
}

const placeElement = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`);

/** The place that the focus is in. */
export const focusedPlace = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>("[data-place]") ?? null;

/** The editor that a view has itself, in its shadow or not; null where it has none. */
function ownEditor(key: string): HTMLElement | null {
  const content = placeElement(key)?.querySelector(".cell-content");
  const parts = [...(content?.querySelectorAll<HTMLElement>("*") ?? [])];
  return (
    parts.find((part) => part.shadowRoot ?? part.matches("[contenteditable=true], textarea, input")) ?? null
  );
}

/** From inside a cell to the cell, from the cell to the page. */
function leave(place: Place | null): void {
  const inside = focusedPlace();
  if (inside && document.activeElement !== inside) inside.focus();
  else {
    editing.setState({ active: null });
    // Nowhere is no place to be: the page has the focus then.
    if (place) document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  }
}
