import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { DocumentMenu } from "./document-menu";
import { ExportMenu } from "../export/export-menu";
import { useNotebook } from "../notebook/notebook-context";
import { Problem } from "../parts/problem";
import { useWords } from "../words";

/** What is to be said of the notebook itself: whose it is, whether it is saved, what can be undone. */
export function DocumentBar() {
  const { t, maybe } = useWords();
  const { edit, info, id, document } = useNotebook();
  const undo = edit.undoLabel === null ? null : maybe(edit.undoLabel);
  const redo = edit.redoLabel === null ? null : maybe(edit.redoLabel);
  return (
    <div className="document-bar">
      <span className="quiet small document-saved">
        {info.template === null ? t(`documents.${info.saving}`) : t("documents.template")}
      </span>
      {edit.canUndo || edit.canRedo ? (
        <span className="row">
          <Step label={t("documents.undo")} what={undo} run={edit.undo} />
          <Step label={t("documents.redo")} what={redo} run={edit.redo} />
        </span>
      ) : null}
      <ExportMenu />
      <DocumentMenu id={id} own={info.template === null} title={document.title} />
    </div>
  );
}

function Step(props: { readonly label: string; readonly what: string | null; readonly run: () => void }) {
  const { label, what, run } = props;
  return (
    <TooltipTrigger delay={400} isDisabled={what === null}>
      <Button className="button link" isDisabled={what === null} onPress={run}>
        {label}
      </Button>
      <Tooltip className="tooltip">{what}</Tooltip>
    </TooltipTrigger>
  );
}

/** Says that what was written could not be saved; it is tried again by itself. */
export function NotSaved() {
  const { info } = useNotebook();
  return info.saving === "failed" ? <Problem error={info.error} /> : null;
}
