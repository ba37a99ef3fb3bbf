import { Label, TextArea, TextField } from "react-aria-components";
import { Prose } from "../../parts/prose";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { useDraft } from "./use-draft";

/** Markdown beside what becomes of it. */
export function TextForm({ cell, onChange }: CellFormProps<"text">) {
  const { t } = useWords();
  const [text, setText] = useDraft(cell.text, (next) => onChange({ ...cell, text: next }));
  return (
    <div className="text-form">
      <TextField className="field" value={text} onChange={setText}>
        <Label className="label">{t("editing.text")}</Label>
        <TextArea className="input area" rows={6} dir="auto" />
      </TextField>
      <div className="text-preview" role="group" aria-label={t("editing.text.preview")}>
        {text.trim() === "" ? (
          <p className="quiet small">{t("editing.text.empty")}</p>
        ) : (
          <Prose text={text} />
        )}
      </div>
    </div>
  );
}
