import { useMemo } from "react";
import { useStore } from "zustand";
import { readNotebook, withoutNames, type Notebook } from "../../notebook";
import type { NotebookVersion } from "../../store";
import { useMayTell } from "../policy/use-may-tell";
import { useWords } from "../words";
import type { DocumentSession } from "./document-session";
import { documentDiff, type CellChange } from "./version-diff";

/** What changed in a notebook since a version was kept: cell by cell, with the words or lines that differ. */
export function VersionChanges(props: {
  readonly version: NotebookVersion;
  readonly session: DocumentSession;
}) {
  const { t } = useWords();
  const now = useStore(props.session.state).edited.document;
  const { text } = props.version;
  const may = useMayTell();
  const changes = useMemo(() => {
    const told = (document: Notebook): Notebook => (may ? withoutNames(document, may) : document);
    return documentDiff(told(readNotebook(text)), told(now));
  }, [text, now, may]);
  if (changes.length === 0) return <p className="quiet">{t("documents.version_same")}</p>;
  return (
    <ol className="diff">
      {changes.map((change) => (
        <Changed key={`${change.type} ${change.cell?.id ?? ""}`} change={change} />
      ))}
    </ol>
  );
}

function Changed({ change }: { readonly change: CellChange }) {
  const { t, maybe } = useWords();
  const { cell, type, pieces } = change;
  const prose = cell === null || cell.kind === "text";
  return (
    <li className="diff-change">
      <p className="small">
        <strong>{t(`documents.diff.${type}`)}</strong>
        {cell ? ` · ${maybe(`cell.kind.${cell.kind}`)}${cell.name === null ? "" : ` ${cell.name}`}` : ""}
      </p>
      <div className={prose ? "diff-text prose-text" : "diff-text code-text"} dir={prose ? "auto" : "ltr"}>
        {pieces.map(({ text, side }, i) =>
          side === "both" ? (
            <span key={i}>{text}</span>
          ) : side === "newer" ? (
            <ins key={i}>{text}</ins>
          ) : (
            <del key={i}>{text}</del>
          ),
        )}
      </div>
    </li>
  );
}
