/** A piece of what a person typed that something else stands for. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The metric whose formula it is, if it is one. */
  readonly metric?: string;
}

/** A text after edits, and the way back from its places. */
export interface Edited {
  readonly text: string;
  /** The place in what was typed; the start of an edit for places inside of it. -1 stays -1. */
  typed(position: number): number;
  /** The edit that a place is inside of, or null. */
  editAt(position: number): Edit | null;
}

/** Applies edits, which must not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): Edited {
  const sorted = [...edits].sort((a, b) => a.from - b.from);
  const placed: { readonly edit: Edit; readonly at: number }[] = [];
  let text = "";
  let from = 0;
  for (const edit of sorted) {
    text += source.slice(from, edit.from);
    placed.push({ edit, at: text.length });
    text += edit.text;
    from = edit.to;
  }
  text += source.slice(from);
  const editAt = (position: number): Edit | null =>
    placed.find(({ edit, at }) => position >= at && position < at + edit.text.length)?.edit ?? null;
  return {
    text,
    editAt,
    typed(position) {
      if (position < 0) return -1;
      let shift = 0;
      for (const { edit, at } of placed) {
        if (position < at) break;
        if (position < at + edit.text.length) return edit.from;
        shift += edit.to - edit.from - edit.text.length;
      }
      return Math.min(position + shift, source.length);
    },
  };
}
