import { Button, FileTrigger } from "react-aria-components";
import { useDevice, useSession } from "../device";
import { FolderTrigger } from "../parts/folder-trigger";
import { callCount } from "../session";
import { useWords } from "../words";
import { CoverageBars } from "./coverage-bars";
import { DatasetItem } from "./dataset-item";
import { FolderSection } from "./folder-section";
import { SampleButton } from "./sample-button";
import { SavedMappings } from "./saved-mappings";
import { StorageMeter } from "./storage-meter";
import { Trash } from "./trash";
import { useMatches } from "./use-matches";
import { useContributions } from "./use-contributions";

/** What was imported, what it covers, and the room it takes. */
export function DataPage() {
  const { t, f } = useWords();
  const { imports } = useDevice();
  const datasets = useSession(({ data }) => data?.datasets) ?? [];
  const live = datasets.filter(({ state }) => state === "live").sort((a, b) => b.importedAt - a.importedAt);
  const contributions = useContributions();
  const matches = useMatches();
  const calls = useSession(callCount);
  const stored = live.reduce((sum, { rows }) => sum + (rows.calls ?? 0), 0);
  const trashed = datasets.filter(({ state }) => state === "trashed");
  return (
    <div className="page wide">
      <div className="page-head">
        <div>
          <h1>{t("data.title")}</h1>
          <p className="quiet">{t("data.lead")}</p>
        </div>
        <div className="row">
          <FolderTrigger />
          <FileTrigger allowsMultiple onSelect={(files) => void imports.open([...(files ?? [])])}>
            <Button className="button main" onPressStart={imports.prepare}>
              {t("app.add_file")}
            </Button>
          </FileTrigger>
        </div>
      </div>
      {live.length === 0 ? (
        <div className="empty">
          <p className="big">{t("data.empty")}</p>
          <p className="quiet">{t("data.empty_why")}</p>
          <SampleButton />
        </div>
      ) : (
        <>
          {contributions === null || stored === calls ? null : (
            <p className="quiet">
              {t("data.counted_once", {
                stored: t("count.calls", { n: stored, value: f.number(stored) }),
                n: calls,
                value: f.number(calls),
              })}
            </p>
          )}
          <CoverageBars datasets={live} />
          <ul className="datasets">
            {live.map((dataset) => (
              <DatasetItem
                key={dataset.id}
                dataset={dataset}
                matches={matches?.get(dataset.id) ?? null}
                contribution={
                  contributions && (contributions.get(dataset.id) ?? { counted: 0, uncounted: 0 })
                }
              />
            ))}
          </ul>
        </>
      )}
      <FolderSection />
      <SavedMappings />
      <Trash datasets={trashed} />
      <section className="page-part">
        <h2>{t("data.storage")}</h2>
        <StorageMeter />
      </section>
    </div>
  );
}
