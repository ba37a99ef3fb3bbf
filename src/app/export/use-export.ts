import { useCallback, useContext } from "react";
import { useDevice } from "../device";
import { NotebookContext } from "../notebook/notebook-context";
import { addToast } from "../session";
import { useWords } from "../words";

/** Saves the open notebook as an HTML report; `named` shows names and numbers. */
export function useExport(): (named: boolean) => Promise<void> {
  const words = useWords();
  const open = useContext(NotebookContext);
  const { engine, session } = useDevice();
  return useCallback(
    async (named) => {
      if (!open) return;
      const say = (text: string): void => addToast(session, { id: "report", text });
      say(words.t("export.making"));
      try {
        const { saveReport } = await import("./save-report");
        const { settings, data } = session.getState();
        await saveReport(open, { words, settings, engine, dataVersion: data?.version ?? 0 }, named);
        say(words.t("export.made"));
      } catch (error) {
        console.error(error);
        say(words.t("export.failed"));
      }
    },
    [open, engine, session, words],
  );
}
