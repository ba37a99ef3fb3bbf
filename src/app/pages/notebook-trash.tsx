import { useState } from "react";
import { Button } from "react-aria-components";
import { useDocumentActions } from "../documents/use-document-actions";
import { keptMs, type LibraryItem } from "../documents/use-library";
import { Ask } from "../parts/ask";
import { useWords } from "../words";

/** Notebooks on their way out: they can come back, or go at once. */
export function NotebookTrash(props: { readonly items: readonly LibraryItem[] }) {
  const { t, f } = useWords();
  const { restore, remove } = useDocumentActions();
  const [asked, setAsked] = useState<LibraryItem | null>(null);
  if (props.items.length === 0) return null;
  return (
    <section className="page-part">
      <h2>{t("data.trash")}</h2>
      <ul className="datasets">
        {props.items.map((item) => (
          <li key={item.id} className="dataset">
            <div className="dataset-main">
              <h3>
                <bdi>{item.title}</bdi>
              </h3>
              <p className="small quiet">
                {t("data.trash_note", { date: f.dateTime((item.trashedAt ?? 0) + keptMs) })}
              </p>
            </div>
            <div className="row">
              <Button className="button" onPress={() => void restore(item.id, item.title)}>
                {t("data.restore")}
              </Button>
              <Button className="button plain" onPress={() => setAsked(item)}>
                {t("data.delete_now")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Ask
        open={asked !== null}
        title={t("data.delete_ask", { title: asked?.title ?? "" })}
        action={t("data.delete_now")}
        onAnswer={(yes) => {
          if (yes && asked) void remove(asked.id);
          setAsked(null);
        }}
      >
        <p>{t("documents.delete_detail")}</p>
      </Ask>
    </section>
  );
}
