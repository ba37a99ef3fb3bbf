import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { applyUpdate, usePwa } from "../pwa";
import { useWords } from "../words";

/** The app's own copy on this device: being made, ready, or a newer one waiting. */
export function PwaToasts() {
  const { t, f } = useWords();
  const { offline, done, total, update } = usePwa();
  const [busy, setBusy] = useState(false);
  const [hidden, setHidden] = useState<"nothing" | "ready" | "update">("nothing");
  const [wasPreparing, setWasPreparing] = useState(false);
  if (offline === "preparing" && !wasPreparing) setWasPreparing(true);
  const justReady = offline === "ready" && wasPreparing && hidden === "nothing";
  useEffect(() => {
    if (!justReady) return;
    const timer = setTimeout(() => setHidden("ready"), 6000);
    return () => clearTimeout(timer);
  }, [justReady]);

  if (update && hidden !== "update") {
    return (
      <div className="toast">
        <p>
          {t("pwa.update")} {busy ? t("pwa.busy") : null}
        </p>
        <Button
          className="button"
          onPress={() => void applyUpdate().then((answer) => setBusy(answer === "busy"))}
        >
          {t("pwa.update_now")}
        </Button>
        <Button className="button" onPress={() => setHidden("update")}>
          {t("pwa.later")}
        </Button>
      </div>
    );
  }
  if (offline === "preparing" && total > 0) {
    return (
      <div className="toast slim">
        <p>
          {t("pwa.preparing")}{" "}
          <span className="dim">
            {t("pwa.preparing_status", { done: f.bytes(done), total: f.bytes(total) })}
          </span>
        </p>
        <progress value={done} max={total} aria-label={t("pwa.preparing")} />
      </div>
    );
  }
  if (!justReady) return null;
  return (
    <div className="toast">
      <p>{t("pwa.ready")}</p>
      <Button className="button" onPress={() => setHidden("ready")}>
        {t("app.dismiss")}
      </Button>
    </div>
  );
}
