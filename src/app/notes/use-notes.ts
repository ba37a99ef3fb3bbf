import { useCallback } from "react";
import type { Note } from "../../store";
import { useDevice, useSession } from "../device";

/** The notes on days of this workspace, oldest first, and how they are changed. */
export function useNotes(): {
  readonly notes: readonly Note[];
  /** Adds a note, or changes the one with its id. */
  readonly keep: (note: Note) => void;
  readonly drop: (id: string) => void;
} {
  const { store, session } = useDevice();
  const notes = useSession(({ settings }) => settings.notes);
  const change = useCallback(
    (edit: (notes: readonly Note[]) => readonly Note[]) => {
      const { settings } = session.getState();
      const next = [...edit(settings.notes)].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
      session.setState({ settings: { ...settings, notes: next } });
      void store.settings.change({ notes: next });
    },
    [store, session],
  );
  const keep = useCallback(
    (note: Note) => change((all) => [...all.filter(({ id }) => id !== note.id), note]),
    [change],
  );
  const drop = useCallback((id: string) => change((all) => all.filter((note) => note.id !== id)), [change]);
  return { notes, keep, drop };
}
