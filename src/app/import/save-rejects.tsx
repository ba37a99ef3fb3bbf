import { Button } from "react-aria-components";
import type { ImportReport } from "../../store";
import { csv, saveFile } from "../parts/save-file";
import { useWords } from "../words";

/** Saves the rows that could not be read as a CSV file, each with its place and reason. */
export function SaveRejects(props: { readonly title: string; readonly rejects: ImportReport["rejects"] }) {
  const { t, maybe } = useWords();
  if (props.rejects.length === 0) return null;
  const save = () => {
    const names = [
      t("report.file"),
      t("report.line"),
      t("report.column"),
      t("report.value"),
      t("report.reason"),
    ];
    const rows = props.rejects.map(
      ({ file, line, column, value, reason }) =>
        [file, line, column, value, maybe(`import.reject.${reason}`)] as const,
    );
    saveFile(`${props.title} - ${t("word.rejected_rows")}.csv`, "text/csv", csv(names, rows));
  };
  return (
    <Button className="button" onPress={save}>
      {t("report.download_rejects")}
    </Button>
  );
}
