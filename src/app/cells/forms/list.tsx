import { listIds } from "../../../analysis";
import { Select } from "../../parts/select";
import { SizeField } from "../../parts/size-field";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";

/** Which calls are listed, and how many of them on the page. */
export function ListForm({ cell, onChange }: CellFormProps<"list">) {
  const { t } = useWords();
  return (
    <div className="cell-fields">
      <Select
        label={t("cells.list")}
        value={cell.list}
        options={listIds.map((id) => ({ id, label: t(`list.${id}.title`) }))}
        onChange={(list) => onChange({ ...cell, list })}
      />
      <SizeField
        label={t("cells.rows")}
        unit=""
        max={100}
        step={1}
        value={cell.rows}
        onChange={(rows) => onChange({ ...cell, rows: rows ?? 10 })}
      />
    </div>
  );
}
