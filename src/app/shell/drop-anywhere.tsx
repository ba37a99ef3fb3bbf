import { useEffect, useState } from "react";
import { useDevice } from "../device";
import { droppedFiles } from "../import/dropped-files";
import { useWords } from "../words";

/** Takes files dropped anywhere on the page. */
export function DropAnywhere() {
  const { imports } = useDevice();
  const { t } = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0; // of elements the pointer has entered
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth += 1;
      imports.prepare();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => imports.open(files));
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const;
    for (const [type, listener] of Object.entries(listeners))
      document.addEventListener(type, listener as EventListener);
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        document.removeEventListener(type, listener as EventListener);
    };
  }, [imports]);
  return over ? <div className="drop-veil">{t("app.drop_anywhere")}</div> : null;
}
