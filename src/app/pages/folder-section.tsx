import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { useDevice } from "../device";
import { canWatch, pickFolder, setAuto, stopWatching, watchedFolder } from "../import/watched-folder";
import type { WatchedFolder } from "../import/watched-folder";
import { lookInFolder } from "../look-in-folder";
import { Check } from "../parts/check";
import { useWords } from "../words";

/** The folder that exports are saved to, so that they need not be dropped one by one. */
export function FolderSection() {
  const device = useDevice();
  const { handles } = device.store;
  const { t } = useWords();
  const [watched, setWatched] = useState<WatchedFolder | null>(null);
  useEffect(() => {
    void watchedFolder(handles).then(setWatched);
  }, [handles]);
  const look = () => lookInFolder(device, true);
  const pick = async () => {
    const picked = await pickFolder(handles);
    if (!picked) return;
    setWatched(picked);
    await look();
  };
  return (
    <section className="page-part" aria-labelledby="folder-title">
      <h2 id="folder-title">{t("folder.title")}</h2>
      <p className="quiet">{t("folder.what")}</p>
      {!canWatch() ? (
        <p>{t("folder.unsupported")}</p>
      ) : watched === null ? (
        <div className="row">
          <Button className="button" onPress={() => void pick()}>
            {t("folder.choose")}
          </Button>
        </div>
      ) : (
        <>
          <p>
            {t("folder.watching")} <bdi className="written">{watched.folder.name}</bdi>
          </p>
          <Check
            label={t("folder.auto")}
            value={watched.auto}
            onChange={(auto) => void setAuto(handles, auto).then(setWatched)}
          />
          <div className="row">
            <Button className="button" onPressStart={device.imports.prepare} onPress={() => void look()}>
              {t("folder.look")}
            </Button>
            <Button className="button plain" onPress={() => void pick()}>
              {t("folder.other")}
            </Button>
            <Button
              className="button plain"
              onPress={() => void stopWatching(handles).then(() => setWatched(null))}
            >
              {t("folder.stop")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
