import { useWords } from "../words";
import type { Draft } from "./import-session";

/** What will be on this device after the import, and that it stays there. */
export function Kept(props: { readonly draft: Draft }) {
  const { t, f } = useWords();
  const { inspection, mapping } = props.draft;
  if (!inspection || !mapping) return null;
  const read = new Set(mapping.columns.flatMap(({ sources }) => sources));
  const dropped = mapping.dropped.length;
  const others = inspection.header.filter(
    (name) => !read.has(name) && !mapping.dropped.includes(name),
  ).length;
  const used = inspection.header.filter((name) => read.has(name)).length;
  const parts = [
    t("import.panel.kept_used", { n: used, value: f.number(used) }),
    others === 0
      ? ""
      : t(mapping.keepOriginals ? "import.panel.kept_written" : "import.panel.kept_not", {
          n: others,
          value: f.number(others),
        }),
    dropped === 0 ? "" : t("import.panel.kept_not", { n: dropped, value: f.number(dropped) }),
  ].filter((part) => part !== "");
  return <p className="small quiet">{t("import.panel.kept", { parts: f.list(parts) })}</p>;
}
