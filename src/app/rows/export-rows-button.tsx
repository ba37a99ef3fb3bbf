import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { countRows, type RowQuery, type RowSource } from "../../metrics";
import { useDevice } from "../device";
import { Check } from "../parts/check";
import { Problem } from "../parts/problem";
import { saveFile } from "../parts/save-file";
import { useWords } from "../words";
import { exportRows } from "./export-rows";

/** Saves what is listed; customers' numbers are masked unless asked for. */
export function ExportRows(props: {
  readonly source: RowSource;
  readonly query: RowQuery;
  readonly name: string;
  /** For a dialler: full numbers stay as they are dialled. */
  readonly dialable?: boolean;
}) {
  const { engine } = useDevice();
  const { t, f } = useWords();
  const [numbers, setNumbers] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const save = async () => {
    if (share !== null) return; // a button that is disabled meanwhile would lose the focus
    const abort = new AbortController();
    running.current = abort;
    setShare(0);
    setError(null);
    try {
      // Counted here: what is saved is what was asked for last, also where the list has not caught up with it.
      const { source, query } = props;
      const { signal } = abort;
      const total = await countRows(engine, source, query, { signal });
      const options = { total, numbers, dialable: props.dialable ?? false, onProgress: setShare, signal };
      saveFile(`${props.name}.csv`, "text/csv", await exportRows(engine, source, query, options));
    } catch (problem) {
      if (!abort.signal.aborted) setError(problem);
    } finally {
      if (!abort.signal.aborted) setShare(null);
    }
  };
  return (
    <div className="row-export">
      <Button className="button" onPress={() => void save()}>
        {share === null ? t("rows.export") : t("rows.exporting", { percent: f.percent(share, 0) })}
      </Button>
      <Check label={t("rows.export_numbers")} value={numbers} onChange={setNumbers} />
      {error ? <Problem error={error} /> : null}
    </div>
  );
}
