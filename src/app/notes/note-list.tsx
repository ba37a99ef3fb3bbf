import { useState } from "react";
import { Button } from "react-aria-components";
import type { Note } from "../../store";
import { useWords } from "../words";
import { useDevice } from "../device";
import { NoteDialog } from "./note-dialog";
import { newNote } from "./note-of";
import { useNotes } from "./use-notes";

/** What happened when, as charts over time show it. */
export function NoteList() {
  const { t, f } = useWords();
  const { session } = useDevice();
  const { notes, drop } = useNotes();
  const [open, setOpen] = useState<Note | null>(null);
  const days = ({ from, to }: Note): string =>
    from === to
      ? f.date(`${from}T00:00:00`, "day")
      : t("score.range", { low: f.date(`${from}T00:00:00`, "day"), high: f.date(`${to}T00:00:00`, "day") });
  return (
    <section className="page-part">
      <h2>{t("notes.title")}</h2>
      <p className="quiet">{notes.length === 0 ? t("notes.none") : t("notes.where")}</p>
      {notes.length > 0 ? (
        <ul className="plain-list note-list">
          {notes.map((note) => (
            <li key={note.id}>
              <span>
                <bdi className="quiet">{days(note)}</bdi> <bdi>{note.text}</bdi>
              </span>
              <Button
                className="button link small"
                aria-label={t("notes.edit_one", { note: note.text })}
                onPress={() => setOpen(note)}
              >
                {t("notes.edit")}
              </Button>
              <Button
                className="button link small"
                aria-label={t("notes.drop_one", { note: note.text })}
                onPress={() => drop(note.id)}
              >
                {t("notes.drop")}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="row">
        <Button className="button" onPress={() => setOpen(newNote(session.getState(), new Date()))}>
          {t("notes.add")}
        </Button>
      </div>
      {open ? (
        <NoteDialog
          note={open}
          isNew={!notes.some(({ id }) => id === open.id)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}
