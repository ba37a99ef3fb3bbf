import { Check } from "../../parts/check";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";

/** Whether a new page begins after the line. */
export function DividerForm({ cell, onChange }: CellFormProps<"divider">) {
  const { t } = useWords();
  return (
    <Check
      label={t("cells.page_break")}
      value={cell.pageBreak}
      onChange={(pageBreak) => onChange({ ...cell, pageBreak })}
    />
  );
}
