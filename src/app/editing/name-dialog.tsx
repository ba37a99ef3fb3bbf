import { useState } from "react";
import { useStore } from "zustand";
import {
  Button,
  Dialog,
  FieldError,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextField,
} from "react-aria-components";
import { nameProblem, needsName, readersOf, renameChanges, type Cell } from "../../notebook";
import { useNotebook } from "../notebook/notebook-context";
import { useWords } from "../words";
import { useCellActions } from "./actions-context";
import { editing } from "./editing-state";

/** Asks for the name of a cell, by which other cells read it. */
export function NameDialog() {
  const { document } = useNotebook();
  const naming = useStore(editing, (state) => state.naming);
  const cell = document.cells.find(({ id }) => id === naming);
  const close = () => editing.setState({ naming: null, wanted: naming });
  return (
    <ModalOverlay
      className="veil centre"
      isDismissable
      isOpen={cell !== undefined}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className="dialog">{cell ? <NameForm key={cell.id} cell={cell} onDone={close} /> : null}</Modal>
    </ModalOverlay>
  );
}

function NameForm({ cell, onDone }: { readonly cell: Cell; readonly onDone: () => void }) {
  const { t } = useWords();
  const { document } = useNotebook();
  const actions = useCellActions();
  const [typed, setTyped] = useState(cell.name ?? "");
  const name = typed.trim();
  const problem = name === "" ? (needsName(cell) ? "shape" : null) : nameProblem(document, cell.id, name);
  const readers = cell.name === null ? 0 : readersOf(document, cell.name).length;
  return (
    <Dialog>
      <Heading slot="title" level={2}>
        {t("editing.name")}
      </Heading>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (problem !== null) return;
          actions.apply(renameChanges(document, cell.id, name === "" ? null : name), "editing.step.name");
          onDone();
        }}
      >
        <TextField
          className="field"
          value={typed}
          onChange={setTyped}
          isInvalid={problem !== null && name !== ""}
          autoFocus
        >
          <Label className="label">{t("editing.name.label")}</Label>
          <Input className="input" autoComplete="off" spellCheck={false} dir="auto" />
          <Text slot="description" className="help">
            {readers > 0 && name === ""
              ? t("editing.name.unread", { n: readers })
              : t("editing.name.help", { n: readers })}
          </Text>
          <FieldError className="help">{problem === null ? "" : t(`editing.name.${problem}`)}</FieldError>
        </TextField>
        <div className="row">
          <Button type="submit" className="button main" isDisabled={problem !== null}>
            {t("editing.name.set")}
          </Button>
          <Button className="button plain" onPress={onDone}>
            {t("app.cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
