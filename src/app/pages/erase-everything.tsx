import { useState } from "react";
import { Button } from "react-aria-components";
import { useDevice, useSession } from "../device";
import { documentsOf } from "../documents/documents";
import { Ask } from "../parts/ask";
import { Problem } from "../parts/problem";
import { callCount } from "../session";
import { useWords } from "../words";

/** Removes the whole workspace after asking in exact words. */
export function EraseEverything() {
  const { t, f } = useWords();
  const { store, engine } = useDevice();
  const calls = useSession(callCount);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const erase = async () => {
    try {
      engine.close();
      documentsOf(store).forget();
      await store.erase();
      window.location.hash = "";
      window.location.reload();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <p>{t("privacy.erase_note")}</p>
      {error === null ? null : <Problem error={error} />}
      <div className="row">
        <Button className="button bad" onPress={() => setAsking(true)}>
          {t("privacy.erase")}
        </Button>
      </div>
      <Ask
        open={asking}
        title={t("privacy.erase_ask")}
        action={t("privacy.erase_do")}
        word={t("privacy.erase_word")}
        onAnswer={(yes) => {
          setAsking(false);
          if (yes) void erase();
        }}
      >
        <p>{t("privacy.erase_detail", { calls: t("count.calls", { n: calls, value: f.number(calls) }) })}</p>
      </Ask>
    </>
  );
}
