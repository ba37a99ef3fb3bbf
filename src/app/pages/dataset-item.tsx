import { useState } from "react";
import { Button } from "react-aria-components";
import { kinds } from "../../base";
import type { Matches } from "../../metrics";
import type { DatasetRecord } from "../../store";
import { useDevice, useSession } from "../device";
import { profileName } from "../import/profile-name";
import { Report } from "../import/report";
import { Sheet } from "../parts/sheet";
import { addToast } from "../session";
import { useTrash } from "../use-trash";
import { useWords, type Words } from "../words";
import { datasetTitle } from "./dataset-title";
import type { Contribution } from "./use-contributions";

/** One dataset: what it is, what it covers, its report, and the way to the trash. */
export function DatasetItem(props: {
  readonly dataset: DatasetRecord;
  /** null until it is counted. */
  readonly contribution: Contribution | null;
  /** How many of its rows belong to calls; null until it is counted, or where none could. */
  readonly matches: Matches | null;
}) {
  const words = useWords();
  const { t, f } = words;
  const { session } = useDevice();
  const { dataset, contribution, matches } = props;
  const title = datasetTitle(words, dataset);
  const calls = dataset.rows.calls ?? 0;
  const system = useSession(({ data }) => data?.systems.find(({ id }) => id === dataset.systemId));
  const { trash, restore } = useTrash();
  const [open, setOpen] = useState(false);
  const layout = profileName(words, dataset.profile);
  const remove = async () => {
    await trash(dataset);
    // one toast a dataset: that it is back takes the place of that it went
    const id = `trash/${dataset.id}`;
    const undo = async () => {
      await restore(dataset);
      addToast(session, { id, text: t("data.restored", { title }) });
    };
    addToast(session, {
      id,
      text: t("data.trashed", { title }),
      action: { label: t("word.undo"), run: () => void undo() },
    });
  };
  return (
    <li className="dataset">
      <div className="dataset-main">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <p className="small">
          {kinds
            .flatMap((kind) => {
              const n = dataset.rows[kind] ?? 0;
              return n > 0 ? [`${t(`kind.${kind}`)} ${f.number(n)}`] : [];
            })
            .join(" · ")}
        </p>
        {contribution === null || calls === contribution.counted ? null : (
          <p className="small">{contributed(words, dataset, contribution)}</p>
        )}
        {matches === null ? null : (
          <p className="small">
            {t("match.share", {
              matched: f.number(matches.matched),
              all: f.number(matches.rows),
              percent: f.percent(matches.matched / matches.rows, 0),
            })}
          </p>
        )}
        <p className="small quiet">
          {dataset.covered ? `${f.days(dataset.covered.from, dataset.covered.to)} · ` : ""}
          {[
            ...(system ? [system.label] : []),
            ...(same(system?.label ?? "", layout) ? [] : [layout]),
            t("data.imported_at", { date: f.dateTime(dataset.importedAt) }),
          ].join(" · ")}
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
      <Sheet open={open} title={title} onClose={() => setOpen(false)}>
        <Report dataset={dataset} onOpen={null} />
      </Sheet>
    </li>
  );
}

/** Whether a phone system is called what its layout is called: once is enough. */
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** How many of a dataset's calls are in the numbers, and why the others are not. */
function contributed(
  { t, f }: Words,
  { rows, report }: DatasetRecord,
  { counted, uncounted }: Contribution,
): string {
  const missing = (rows.calls ?? 0) - counted - uncounted;
  const repeated = Math.min(missing, rows.legs ? 0 : report.duplicates);
  const replaced = missing - repeated;
  const parts = [
    t("data.counted", { counted: t("count.calls", { n: counted, value: f.number(counted) }) }),
    repeated > 0 ? t("data.repeated", { n: repeated, value: f.number(repeated) }) : "",
    replaced > 0 ? t("data.replaced", { n: replaced, value: f.number(replaced) }) : "",
    uncounted > 0 ? t("data.uncounted", { n: uncounted, value: f.number(uncounted) }) : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
