import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../words";
import { Cross } from "./icons";

/** A panel from the side; the whole screen on a phone. */
export function Sheet(props: {
  readonly open: boolean;
  readonly title: ReactNode;
  /** For tables: as wide as the window lets it. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <ModalOverlay
      className="veil side"
      isDismissable
      isOpen={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal className={props.wide ? "sheet wide" : "sheet"}>
        <Dialog>
          <div className="sheet-head">
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            <Button slot="close" className="button icon" aria-label={t("app.close")}>
              <Cross />
            </Button>
          </div>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
