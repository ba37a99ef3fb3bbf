import { useState, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { trashMs } from "../../store";
import { Ask } from "../parts/ask";
import { useWords } from "../words";

/** Something on its way out. */
export interface Trashed {
  readonly id: string;
  readonly title: string;
  /** Epoch ms. */
  readonly trashedAt: number | null;
  /** What deleting it takes away. */
  readonly detail: ReactNode;
  readonly restore: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** What is on its way out: it can come back, or go at once. */
export function TrashList(props: { readonly items: readonly Trashed[] }) {
  const { t, f } = useWords();
  const [asked, setAsked] = useState<Trashed | null>(null);
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
                {t("data.trash_note", { date: f.dateTime((item.trashedAt ?? 0) + trashMs) })}
              </p>
            </div>
            <div className="row">
              <Button className="button" onPress={() => void item.restore()}>
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
          if (yes && asked) void asked.remove();
          setAsked(null);
        }}
      >
        <p>{asked?.detail}</p>
      </Ask>
    </section>
  );
}
