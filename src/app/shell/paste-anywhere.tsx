import { useEffect } from "react";
import { useDevice } from "../device";
import { useWords } from "../words";

const editable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Takes files and spreadsheet cells pasted anywhere but into a field. */
export function PasteAnywhere() {
  const { imports } = useDevice();
  const { t } = useWords();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || editable(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => !type.startsWith("image/"));
      const text = event.clipboardData?.getData("text/plain") ?? "";
      void import("../import/import-tools").then(({ pastedTable }) => {
        const table = pastedTable(text, t("import.pasted_name"));
        const found = table ? [table] : files; // a copied table carries a picture of itself too
        if (found.length > 0) void imports.open(found);
      });
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [imports, t]);
  return null;
}
