import { useState } from "react";
import { Button } from "react-aria-components";
import { datasetRows, type DatasetRecord } from "../../store";
import { useDevice } from "../device";
import { Ask } from "../parts/ask";
import { addToast } from "../session";
import { useTrash } from "../use-trash";
import { useWords } from "../words";
import { datasetTitle } from "./dataset-title";

const keptDays = 30;

/** Datasets on their way out: they can come back, or go at once. */
export function Trash(props: { readonly datasets: readonly DatasetRecord[] }) {
  const words = useWords();
  const { t, f } = words;
  const { session } = useDevice();
  const { restore, remove } = useTrash();
  const [asked, setAsked] = useState<DatasetRecord | null>(null);
  if (props.datasets.length === 0) return null;
  const bring = async (dataset: DatasetRecord) => {
    await restore(dataset);
    const text = t("data.restored", { title: datasetTitle(words, dataset) });
    addToast(session, { id: `trash/${dataset.id}`, text });
  };
  const count = asked ? datasetRows(asked) : 0;
  return (
    <section className="page-part">
      <h2>{t("data.trash")}</h2>
      <ul className="datasets">
        {props.datasets.map((dataset) => (
          <li key={dataset.id} className="dataset">
            <div className="dataset-main">
              <h3>
                <bdi>{datasetTitle(words, dataset)}</bdi>
              </h3>
              <p className="small quiet">
                {t("data.trash_note", { date: f.dateTime((dataset.trashedAt ?? 0) + keptDays * 86_400_000) })}
              </p>
            </div>
            <div className="row">
              <Button className="button" onPress={() => void bring(dataset)}>
                {t("data.restore")}
              </Button>
              <Button className="button plain" onPress={() => setAsked(dataset)}>
                {t("data.delete_now")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Ask
        open={asked !== null}
        title={t("data.delete_ask", { title: asked ? datasetTitle(words, asked) : "" })}
        action={t("data.delete_now")}
        onAnswer={(yes) => {
          if (yes && asked) void remove(asked);
          setAsked(null);
        }}
      >
        <p>{t("data.delete_detail", { rows: t("count.rows", { n: count, value: f.number(count) }) })}</p>
      </Ask>
    </section>
  );
}
