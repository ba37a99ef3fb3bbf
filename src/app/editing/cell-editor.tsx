import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { toldCell, type Cell, type CellKindId, type CellOf } from "../../notebook";
import { cellForms } from "../cells/forms/forms";
import type { CellForm } from "../cells/forms/form-types";
import { useMayTell } from "../policy/use-may-tell";
import { useWords } from "../words";
import { useCellActions } from "./actions-context";
import { bringIntoSight } from "./bring-into-sight";
import { SourceEditor } from "./source-editor";
import { useOwnFormulas } from "./use-own-formulas";

/** A cell being edited: the form of its kind or its source, and the way out. */
export function CellEditor(props: { readonly cell: Cell; readonly as: "form" | "source" }) {
  const { as } = props;
  const may = useMayTell();
  // what is not shown is not kept by whoever changes the cell
  const cell = may ? toldCell(props.cell, may) : props.cell;
  const { t } = useWords();
  const actions = useCellActions();
  const forget = useOwnFormulas();
  const hasForm = cellForms[cell.kind] !== null;
  const form = as === "form" && hasForm;
  return (
    <EditorFrame
      label={t("editing.editing", { kind: t(`editing.kind.${cell.kind}`) })}
      title={t(`editing.kind.${cell.kind}`)}
      shown={form ? "form" : "source"}
      other={
        hasForm ? (
          <Button className="button link" onPress={() => actions.open(cell.id, form ? "source" : "form")}>
            {t(form ? "editing.as_source" : "editing.as_form")}
          </Button>
        ) : null
      }
    >
      {form ? (
        <CellFields
          cell={cell}
          onChange={(next) => {
            forget(cell.id);
            actions.replace(next, next.kind === "text" ? "editing.step.text" : "editing.step.form");
          }}
        />
      ) : (
        <SourceEditor key={`${cell.id} ${may?.since ?? ""}`} cell={cell} />
      )}
    </EditorFrame>
  );
}

/** The fields of a cell, whatever its kind. */
export function CellFields(props: { readonly cell: Cell; readonly onChange: (cell: Cell) => void }) {
  const { cell, onChange } = props;
  const Form = cellForms[cell.kind] as CellForm<CellKindId> | null;
  return Form && <Form cell={cell as CellOf<CellKindId>} onChange={onChange} />;
}

/** A frame that takes the focus when it opens, and gives it back to its place with Escape or Ctrl Enter. */
export function EditorFrame(props: {
  readonly label: string;
  readonly title: string;
  readonly shown: string;
  readonly other: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const actions = useCellActions();
  const frame = useRef<HTMLDivElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target =
      fields.current?.querySelector<HTMLElement>("textarea, input:not([type=hidden])") ??
      fields.current?.querySelector<HTMLElement>("button");
    target?.focus({ preventScroll: true });
    if (frame.current) bringIntoSight(frame.current);
  }, [props.shown]);
  const leave = (event: KeyboardEvent) => {
    const done = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (event.defaultPrevented || !(done || event.key === "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    actions.close();
  };
  return (
    <div ref={frame} className="cell-editor" role="group" aria-label={props.label} onKeyDown={leave}>
      <div className="cell-editor-head">
        <strong>{props.title}</strong>
        <span className="row">
          {props.other}
          <Button className="button" onPress={actions.close}>
            {t("editing.done")}
          </Button>
        </span>
      </div>
      <div ref={fields}>{props.children}</div>
    </div>
  );
}
