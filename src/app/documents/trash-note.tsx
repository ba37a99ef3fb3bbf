import { Button } from "react-aria-components";
import { trashMs } from "../../store";
import { useNotebook } from "../notebook/notebook-context";
import { useWords } from "../words";
import { useDocumentActions } from "./use-document-actions";

/** Says of a notebook that it is in the trash, and brings it back. */
export function TrashNote() {
  const { t, f } = useWords();
  const { id, document, info } = useNotebook();
  const { restore } = useDocumentActions();
  if (info.trashedAt === null) return null;
  return (
    <p className="note row">
      {t("documents.in_trash", { date: f.dateTime(info.trashedAt + trashMs) })}
      <Button className="button link" onPress={() => void restore(id, document.title)}>
        {t("data.restore")}
      </Button>
    </p>
  );
}
