import { useState, type SyntheticEvent } from "react";
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from "react-aria-components";
import type { Note } from "../../store";
import { DayField } from "../cells/forms/day-field";
import { say } from "../editing/editing-state";
import { useWords } from "../words";
import { useNotes } from "./use-notes";

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Writes what happened on a day, or from one day to another. */
export function NoteDialog(props: {
  readonly note: Note;
  readonly isNew: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { keep } = useNotes();
  const [note, setNote] = useState(props.note);
  const ready = note.text.trim() !== "" && isDay(note.from) && isDay(note.to) && note.from <= note.to;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    keep({ ...note, text: note.text.trim() });
    say("notes.said", { text: note.text.trim() });
    props.onClose();
  };
  return (
    <ModalOverlay className="veil centre" isDismissable isOpen onOpenChange={props.onClose}>
      <Modal className="dialog">
        <Dialog>
          <form className="page-part" onSubmit={submit}>
            <Heading slot="title" level={2}>
              {t(props.isNew ? "notes.add" : "notes.edit")}
            </Heading>
            <TextField
              className="field"
              value={note.text}
              onChange={(text) => setNote({ ...note, text })}
              autoFocus
            >
              <Label className="label">{t("notes.text")}</Label>
              <Input className="input" autoComplete="off" maxLength={120} dir="auto" />
            </TextField>
            <DayField
              label={t("notes.from")}
              value={note.from}
              onChange={(from) => setNote({ ...note, from, to: note.to < from ? from : note.to })}
            />
            <DayField label={t("notes.to")} value={note.to} onChange={(to) => setNote({ ...note, to })} />
            <div className="row">
              <Button type="submit" className="button main" isDisabled={!ready}>
                {t("notes.keep")}
              </Button>
              <Button className="button plain" onPress={props.onClose}>
                {t("app.cancel")}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
