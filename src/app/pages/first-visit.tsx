import { Button, DropZone, FileTrigger, type FileDropItem } from "react-aria-components";
import { useDevice } from "../device";
import { address } from "../route";
import { useWords } from "../words";
import { SampleButton } from "./sample-button";

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
          const items = event.items.filter((item): item is FileDropItem => item.kind === "file");
          await imports.open(await Promise.all(items.map((item) => item.getFile())));
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
