import { Select } from "../parts/select";
import { useWords } from "../words";
import type { Draft } from "./import-session";

/** Which sheet of a workbook, or which list of a JSON file, is read; nothing where there is only one. */
export function PartField(props: { readonly draft: Draft; readonly onChange: (part: string) => void }) {
  const { t } = useWords();
  const unpacked = props.draft.unpacked;
  if (!unpacked || unpacked.parts.length < 2) return null;
  const names = new Set(unpacked.parts);
  return (
    <Select
      label={t("import.panel.part")}
      value={unpacked.part}
      options={[...names].map((id) => ({ id, label: id === "*" ? t("import.panel.part_whole") : id }))}
      onChange={props.onChange}
    />
  );
}
