import { datasetRows, type DatasetRecord } from "../../store";
import { useDevice } from "../device";
import { addToast } from "../session";
import { useTrash } from "../use-trash";
import { useWords } from "../words";
import { datasetTitle } from "./dataset-title";
import { TrashList } from "./trash-list";

/** Datasets on their way out. */
export function Trash(props: { readonly datasets: readonly DatasetRecord[] }) {
  const words = useWords();
  const { t, f } = words;
  const { session } = useDevice();
  const { restore, remove } = useTrash();
  const items = props.datasets.map((dataset) => {
    const count = datasetRows(dataset);
    const title = datasetTitle(words, dataset);
    return {
      id: dataset.id,
      title,
      trashedAt: dataset.trashedAt,
      detail: t("data.delete_detail", { rows: t("count.rows", { n: count, value: f.number(count) }) }),
      restore: async () => {
        await restore(dataset);
        addToast(session, { id: `trash/${dataset.id}`, text: t("data.restored", { title }) });
      },
      remove: () => remove(dataset),
    };
  });
  return <TrashList items={items} />;
}
