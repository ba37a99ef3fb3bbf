import { useState } from "react";
import { Button } from "react-aria-components";
import { kinds } from "../../base";
import type { DatasetRecord } from "../../store";
import { useDevice, useSession } from "../device";
import { profileName } from "../import/profile-name";
import { Report } from "../import/report";
import { Sheet } from "../parts/sheet";
import { addToast } from "../session";
import { useTrash } from "../use-trash";
import { useWords } from "../words";

/** One dataset: what it is, what it covers, its report, and the way to the trash. */
export function DatasetItem(props: { readonly dataset: DatasetRecord }) {
  const words = useWords();
  const { t, f } = words;
  const { session } = useDevice();
  const { dataset } = props;
  const system = useSession(({ data }) => data?.systems.find(({ id }) => id === dataset.systemId));
  const { trash, restore } = useTrash();
  const [open, setOpen] = useState(false);
  const remove = async () => {
    await trash(dataset);
    addToast(session, {
      text: t("data.trashed", { title: dataset.title }),
      action: { label: t("word.undo"), run: () => void restore(dataset) },
    });
  };
  return (
    <li className="dataset">
      <div className="dataset-main">
        <h2>
          <bdi>{dataset.title}</bdi>
        </h2>
        <p className="small">
          {kinds
            .flatMap((kind) => {
              const n = dataset.rows[kind] ?? 0;
              return n > 0 ? [`${t(`kind.${kind}`)} ${f.number(n)}`] : [];
            })
            .join(" · ")}
        </p>
        <p className="small quiet">
          {dataset.covered ? `${f.days(dataset.covered.from, dataset.covered.to)} · ` : ""}
          {system ? `${system.label} · ` : ""}
          {profileName(words, dataset.profile)} ·{" "}
          {t("data.imported_at", { date: f.dateTime(dataset.importedAt) })}
        </p>
      </div>
      <div className="row">
        <Button className="button" onPress={() => setOpen(true)}>
          {t("data.report")}
        </Button>
        <Button className="button plain" onPress={() => void remove()}>
          {t("data.move_to_trash")}
        </Button>
      </div>
      <Sheet open={open} title={dataset.title} onClose={() => setOpen(false)}>
        <Report dataset={dataset} onOpen={null} />
      </Sheet>
    </li>
  );
}
