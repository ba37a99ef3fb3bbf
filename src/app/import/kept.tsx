import { useWords } from "../words";
import { unusedColumns } from "../../import";
import type { Draft } from "./import-session";

/** What will be on this device after the import, and that it stays there. */
export function Kept(props: { readonly draft: Draft }) {
  const { t, f } = useWords();
  const { inspection, mapping } = props.draft;
  if (!inspection || !mapping) return null;
  const { header, sample } = inspection;
  const unused = new Set(unusedColumns(header, sample, mapping));
  const droppedColumns = header.filter((name) => mapping.dropped.includes(name));
  const maskedColumns = header.filter(
    (name) => mapping.masked?.includes(name) === true && !droppedColumns.includes(name),
  );
  const open = header.filter((name) => !droppedColumns.includes(name) && !maskedColumns.includes(name));
  const used = open.filter((name) => !unused.has(name)).length;
  const others = open.length - used;
  const dropped = droppedColumns.length + (mapping.keepOriginals ? 0 : others);
  const written = mapping.keepOriginals ? others : 0;
  const parts = [
    t("import.panel.kept_used", { n: used, value: f.number(used) }),
    written === 0 ? "" : t("import.panel.kept_written", { n: written, value: f.number(written) }),
    maskedColumns.length === 0
      ? ""
      : t("import.panel.kept_masked", {
          n: maskedColumns.length,
          value: f.number(maskedColumns.length),
          columns: f.list(maskedColumns.map((name) => `\u2068${name}\u2069`)),
        }),
    dropped === 0 ? "" : t("import.panel.kept_not", { n: dropped, value: f.number(dropped) }),
  ].filter((part) => part !== "");
  return <p className="small quiet">{t("import.panel.kept", { parts: f.list(parts) })}</p>;
}
