import { use } from "react";
import { NotebookContext } from "../../notebook/notebook-context";
import { Select } from "../../parts/select";
import { useWords } from "../../words";

const none = "-";

/** The input that holds what a month is to reach, out of the notebook's inputs of a number. */
export function ReportTarget(props: {
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}) {
  const { t } = useWords();
  const open = use(NotebookContext);
  const inputs = (open?.document.cells ?? []).flatMap((cell) =>
    cell.kind === "input" && cell.input === "number" ? [{ id: cell.name, label: cell.label }] : [],
  );
  const gone = props.value !== null && !inputs.some(({ id }) => id === props.value);
  return (
    <Select
      label={t("editing.report.target")}
      value={props.value ?? none}
      options={[
        { id: none, label: t("editing.report.target.none") },
        ...inputs.map(({ id, label }) => ({ id, label: label ?? id })),
        ...(gone && props.value !== null ? [{ id: props.value, label: props.value }] : []),
      ]}
      onChange={(chosen) => props.onChange(chosen === none ? null : chosen)}
    />
  );
}
