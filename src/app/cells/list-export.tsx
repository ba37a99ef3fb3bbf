import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { listRows, listSort } from "../../analysis";
import type { RowSource } from "../../metrics";
import type { ListOutput } from "../../notebook";
import { useDevice, useSession } from "../device";
import { lastDay } from "../notebook/period-name";
import { Problem } from "../parts/problem";
import { peopleView } from "../people";
import { ColumnChoice } from "../rows/column-choice";
import { ExportRows } from "../rows/export-rows-button";
import { useAsked } from "../use-asked";
import { useWords } from "../words";
import { shownColumns } from "./list-columns";

/** The list as a file for a dialler or a CRM: the columns are chosen, and numbers are in full only where asked for. */
export function ListExport({ output }: { readonly output: ListOutput }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="button link" aria-expanded={open} onPress={() => setOpen(!open)}>
        {t("list.export")}
      </Button>
      {open ? <Panel output={output} /> : null}
    </>
  );
}

function Panel({ output }: { readonly output: ListOutput }) {
  const { engine } = useDevice();
  const { t, maybe } = useWords();
  const { list, scope } = output;
  const settings = useSession((session) => session.settings);
  const people = useMemo(() => peopleView(settings), [settings]);
  const version = useSession(({ data }) => data?.version ?? 0);
  const usual = useMemo(() => shownColumns(output, people.columns).map(({ name }) => name), [output, people]);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const { value: whole, error } = useAsked(JSON.stringify([list, scope, version]), (signal) =>
    listRows(engine, list, scope, { signal }),
  );
  if (error) return <Problem error={error} />;
  if (!whole) return <p className="small quiet">{t("rows.counting")}</p>;
  const source: RowSource = {
    ...whole,
    columns: whole.columns.filter(({ name }) => !people.columns.has(name)),
  };
  const columns = chosen ?? usual;
  const name = `${maybe(`list.${list}.title`)} - ${scope.period.from.slice(0, 10)} - ${lastDay(scope.period)}`;
  return (
    <div className="list-export" role="group" aria-label={t("list.export")}>
      <p className="small quiet">{t("list.export_note")}</p>
      <div className="row-tools">
        <ColumnChoice all={source.columns} chosen={columns} usual={usual} onChange={setChosen} />
        <ExportRows
          dialable
          source={source}
          query={{ columns, sort: listSort(list), find: "" }}
          name={name.replaceAll(/[\\/:*?"<>|]+/g, "-")}
        />
      </div>
    </div>
  );
}
