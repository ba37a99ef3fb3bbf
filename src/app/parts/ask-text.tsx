import { useState, type SyntheticEvent } from "react";
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from "react-aria-components";
import { useWords } from "../words";

/** Asks for one line of text, such as a name. */
export function AskText(props: {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly value?: string;
  /** Null when nothing was said. */
  readonly onAnswer: (text: string | null) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(props.value ?? "");
  const ready = text.trim() !== "";
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready) props.onAnswer(text.trim());
  };
  return (
    <ModalOverlay className="veil centre" isDismissable isOpen onOpenChange={() => props.onAnswer(null)}>
      <Modal className="dialog">
        <Dialog>
          <form className="page-part" onSubmit={submit}>
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            <TextField className="field" value={text} onChange={setText} autoFocus>
              <Label className="label">{props.label}</Label>
              <Input className="input" autoComplete="off" maxLength={200} dir="auto" />
            </TextField>
            <div className="row">
              <Button type="submit" className="button main" isDisabled={!ready}>
                {props.action}
              </Button>
              <Button className="button plain" onPress={() => props.onAnswer(null)}>
                {t("app.cancel")}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
