import { Button, DropZone, FileTrigger, type DropItem } from "react-aria-components";
import { useDevice } from "../device";
import { maxDropped } from "../import/dropped-files";
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
  return files.filter(({ name }) => !name.startsWith("."));
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
          await imports.open(await filesOf(event.items));
        }}
      >
        <p className="big">{t("first.drop")}</p>
        <p className="quiet">{t("first.drop_detail")}</p>
        <FileTrigger allowsMultiple onSelect={(files) => void imports.open([...(files ?? [])])}>
          <Button className="button main large" onPressStart={imports.prepare}>
            {t("first.choose")}
          </Button>
        </FileTrigger>
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
