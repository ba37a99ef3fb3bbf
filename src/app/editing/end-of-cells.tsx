import { useRef } from "react";
import { useStore } from "zustand";
import { Plus } from "../parts/icons";
import { useWords } from "../words";
import { AddCell } from "./add-cell";
import { editing } from "./editing-state";

/** Below the last cell: the one place to add another that can always be seen. */
export function EndOfCells({ gap }: { readonly gap: number }) {
  const { t } = useWords();
  const open = useStore(editing, ({ adding }) => adding === gap);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className="end-of-cells" data-gap={gap}>
      <button
        ref={button}
        type="button"
        className="button plain"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => editing.setState({ adding: gap })}
      >
        <Plus />
        {t("editing.add")}
      </button>
      {open ? <AddCell gap={gap} trigger={button} /> : null}
    </div>
  );
}
