import { useRef } from "react";
import { useStore } from "zustand";
import { Plus } from "../parts/icons";
import { useWords } from "../words";
import { AddCell } from "./add-cell";
import { editing } from "./editing-state";

/** A line between two places on which a cell can be put. */
export function InsertPoint(props: {
  readonly gap: number;
  readonly side: "above" | "below";
  readonly active: boolean;
}) {
  const { t } = useWords();
  const { gap, side } = props;
  const open = useStore(editing, ({ adding }) => adding === gap);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className="insert-point" data-gap={gap} data-side={side} data-open={open || undefined}>
      <button
        ref={button}
        type="button"
        tabIndex={props.active ? 0 : -1}
        aria-label={t(side === "above" ? "editing.add_above" : "editing.add_below")}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => editing.setState({ adding: gap })}
      >
        <Plus />
      </button>
      {open ? <AddCell gap={gap} trigger={button} /> : null}
    </div>
  );
}
