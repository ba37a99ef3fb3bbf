import { useState, type ReactNode } from "react";
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from "react-aria-components";
import { useWords } from "../words";

/** Asks before something is destroyed for good; `word` must be typed where one is given. */
export function Ask(props: {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly action: string;
  readonly word?: string;
  readonly onAnswer: (yes: boolean) => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const ready = props.word === undefined || typed.trim() === props.word;
  const answer = (yes: boolean) => {
    setTyped("");
    props.onAnswer(yes);
  };
  return (
    <ModalOverlay
      className="veil centre"
      isOpen={props.open}
      onOpenChange={(open) => {
        if (!open) answer(false);
      }}
    >
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          {props.children}
          {props.word === undefined ? null : (
            <TextField className="field" value={typed} onChange={setTyped}>
              <Label className="label">{t("privacy.erase_type", { word: props.word })}</Label>
              <Input className="input" autoComplete="off" />
            </TextField>
          )}
          <div className="row">
            <Button className="button bad" isDisabled={!ready} onPress={() => answer(true)}>
              {props.action}
            </Button>
            <Button className="button plain" onPress={() => answer(false)}>
              {t("app.cancel")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
