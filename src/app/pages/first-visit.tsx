import { Button, DropZone, FileTrigger, type DropItem } from "react-aria-components";
import { useDevice } from "../device";
import { exportsAmong, maxDropped } from "../import/dropped-files";
import { FolderTrigger } from "../parts/folder-trigger";
import { address } from "../route";
import { useWords } from "../words";
import { SampleButton } from "./sample-button";

/** The files of a drop, those in folders included. */
async function filesOf(items: Iterable<DropItem> | AsyncIterable<DropItem>): Promise<readonly File[]> {
  const files: File[] = [];
  for await (const item of items) {
    if (files.length >= maxDropped) break;
    if (item.kind === "file") files.push(await item.getFile());
    else if (item.kind === "directory") files.push(...(await filesOf(item.getEntries())));
  }
  return files;
}

/** The first screen: what this is, where to drop a file, and how to check the promise. */
export function FirstVisit() {
  const { t } = useWords();
  const { imports } = useDevice();
  return (
    <div className="first">
      <div>
        <h1>{t("first.title")}</h1>
        <p className="lead">{t("first.lead")}</p>
      </div>
      <DropZone
        className="drop-area"
        aria-label={t("first.drop")}
        onDrop={async (event) => {
          const found = await filesOf(event.items);
          const folder = event.items.some(({ kind }) => kind === "directory");
          await imports.open(folder ? exportsAmong(found) : found);
        }}
      >
        <p className="big">{t("first.drop")}</p>
        <p className="quiet">{t("first.drop_detail")}</p>
        <div className="row">
          <FileTrigger allowsMultiple onSelect={(files) => void imports.open([...(files ?? [])])}>
            <Button className="button main large" onPressStart={imports.prepare}>
              {t("first.choose")}
            </Button>
          </FileTrigger>
          <FolderTrigger />
        </div>
      </DropZone>
      <SampleButton />
      <details className="how">
        <summary>{t("first.how")}</summary>
        <ul>
          <li>{t("first.how_1")}</li>
          <li>{t("first.how_2")}</li>
          <li>{t("first.how_3")}</li>
          <li>{t("first.how_4")}</li>
        </ul>
        <a href={address("privacy")}>{t("first.how_more")}</a>
      </details>
    </div>
  );
}
