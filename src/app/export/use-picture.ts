import { useCallback } from "react";
import type { Cell } from "../../notebook";
import { useDevice } from "../device";
import { useNotebook } from "../notebook/notebook-context";
import { addToast } from "../session";
import { useWords } from "../words";
import type { PictureForm } from "./save-picture";

/** Saves a picture of a cell of the open notebook and says what became of it. */
export function usePicture(): (cell: Cell, form: PictureForm) => void {
  const words = useWords();
  const open = useNotebook();
  const { engine, session } = useDevice();
  return useCallback(
    (cell, form) => {
      const say = (text: string): void => addToast(session, { id: "picture", text });
      const save = async (): Promise<void> => {
        const { savePicture } = await import("./save-picture");
        const { settings, data } = session.getState();
        const from = { words, settings, engine, dataVersion: data?.version ?? 0 };
        await savePicture(open, from, cell, form);
        const full = settings.policy === "named" ? "export.picture_made_full" : "export.picture_made_guarded";
        say(words.t(form === "picture-full" ? full : "export.picture_made"));
      };
      save().catch((error: unknown) => {
        console.error(error);
        say(words.t("export.picture_failed"));
      });
    },
    [open, engine, session, words],
  );
}
