import { useEffect, useState } from "react";
import { Button, Meter } from "react-aria-components";
import { useDevice } from "../device";
import { addToast } from "../session";
import { useStorageUse } from "../use-storage";
import { useWords } from "../words";

/** How much room is taken, and whether the browser has promised to keep it. */
export function StorageMeter() {
  const { t, f } = useWords();
  const { session } = useDevice();
  const use = useStorageUse();
  const [quota, setQuota] = useState<number | null>(null);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  useEffect(() => {
    void navigator.storage.estimate().then((estimate) => setQuota(estimate.quota ?? null));
  }, []);
  if (!use) return null;
  const data = Object.values(use.byDataset).reduce((sum, bytes) => sum + bytes, 0);
  const kept = persisted ?? use.persisted ?? false;
  const ask = async () => {
    const granted = await navigator.storage.persist();
    setPersisted(granted);
    if (!granted) addToast(session, { text: t("data.persist_refused") });
  };
  return (
    <div className="storage">
      <Meter
        className="meter"
        value={quota ? (100 * use.ownBytes) / quota : 0}
        aria-label={t("data.storage")}
      >
        <div className="track">
          <div
            className="fill"
            style={{ inlineSize: `${quota ? Math.max(0.3, (100 * use.ownBytes) / quota) : 0}%` }}
          />
        </div>
      </Meter>
      <p>
        {t("data.storage_use", { own: f.bytes(use.ownBytes) })}{" "}
        {quota === null ? null : (
          <span className="quiet">{t("data.storage_quota", { quota: f.bytes(quota) })}</span>
        )}
      </p>
      <p className="small quiet">
        {t("data.storage_data", { bytes: f.bytes(data) })} ·{" "}
        {t("data.storage_cache", { bytes: f.bytes(use.cacheBytes) })}
      </p>
      <p className="small">{kept ? t("data.persisted") : t("data.not_persisted")}</p>
      {kept ? null : (
        <div className="row">
          <Button className="button" onPress={() => void ask()}>
            {t("data.ask_persist")}
          </Button>
        </div>
      )}
    </div>
  );
}
