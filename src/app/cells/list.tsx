import { Button } from "react-aria-components";
import type { Cut, RowColumn } from "../../metrics";
import type { ListOutput } from "../../notebook";
import { valueName } from "../notebook/value-name";
import { useSession } from "../device";
import { useDrill } from "../drill/use-drill";
import { peopleView } from "../people";
import { cellText, columnName, isFigure } from "../rows/row-cell";
import { useWords, type Words } from "../words";
import { ListExport } from "./list-export";
import { shownColumns } from "./list-columns";
import type { CellViewProps } from "./cell-view-props";

/** Calls that somebody should do something about: how many, the first of them, and the way to all. */
export function ListView({ cell, output, status }: CellViewProps<"list">) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { openCall, openDrill } = useDrill();
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const { total } = output;
  if (total === null) {
    const needs = f.list(output.needs.map((need) => fieldName(maybe, need)));
    return (
      <p className="note" data-list={cell.list} data-state="not_computable">
        {t("word.not_computable_needs", { needs })}. {t("score.how_to_get", { needs })}
      </p>
    );
  }
  const open = () => {
    const { list, scope } = output;
    openDrill(maybe(`list.${list}.title`), { kind: "list", list, scope });
  };
  return (
    <div className="call-list" data-list={cell.list} data-total={total}>
      <div className="list-total">
        <strong>{maybe(`list.${cell.list}`, { n: total, value: f.number(total) })}</strong>
        {total > 0 ? (
          <Button className="button link" onPress={open}>
            {t("list.open")}
          </Button>
        ) : null}
        {total > 0 ? <ListExport output={output} /> : null}
      </div>
      {output.overdue === null || total === 0 ? null : (
        <p className="small">{t("list.overdue", { n: output.overdue, value: f.number(output.overdue) })}</p>
      )}
      {output.byCampaign.length > 0 ? <ByCampaign output={output} /> : null}
      {output.rows.length > 0 ? <FirstRows output={output} onOpen={openCall} /> : null}
      {output.untold > 0 ? (
        <p className="small quiet">
          {maybe(`list.untold.${cell.list === "missed" ? "missed" : "other"}`, {
            n: output.untold,
            value: f.number(output.untold),
            of: f.number(output.of),
          })}
        </p>
      ) : null}
    </div>
  );
}

function fieldName(maybe: (key: string) => string, need: string): string {
  const keys = [`needs.${need}.name`, `field.${need}`];
  return keys.map(maybe).find((word, i) => word !== keys[i]) ?? need;
}

function ByCampaign({ output }: { readonly output: ListOutput }) {
  const words = useWords();
  const { f, t } = words;
  return (
    <p className="small">
      {t("list.by_campaign")}{" "}
      {f.list(
        output.byCampaign.map(
          ({ campaign, n }) => `\u2068${valueName(words, "campaign", campaign)}\u2069 ${f.number(n)}`,
        ),
      )}
    </p>
  );
}

/** A value as `cellText` writes it, moments in the reader's own way: nobody looks for the second here. */
function listText(
  words: Words,
  column: RowColumn,
  value: Parameters<typeof cellText>[2],
  cut: Cut | null,
): string {
  if (typeof value !== "number") return cellText(words, column, value);
  const local = new Date(value).toISOString().slice(0, 19);
  if (cut === "week") return words.t("rows.week_of", { day: words.f.date(local) });
  if (column.type.startsWith("TIMESTAMP")) return cut === null ? words.f.moment(local) : words.f.date(local);
  return column.type === "DATE" ? words.f.date(local) : cellText(words, column, value);
}

function FirstRows(props: {
  readonly output: ListOutput;
  readonly onOpen: (systemId: string, callId: string) => void;
}) {
  const words = useWords();
  const { t, f, maybe } = words;
  const people = peopleView(useSession(({ settings }) => settings));
  const { columns, rows, cuts = [], list, total } = props.output;
  const shown = shownColumns(props.output, people.columns);
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={maybe(`list.${list}.title`)}>
        <table className="table">
          <thead>
            <tr>
              {shown.map((column) => (
                <th key={column.name} scope="col" className={isFigure(column) ? "figure" : undefined}>
                  {columnName(words, column.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr
                key={["system_id", "call_id", "contact_key"].map((name) => String(row[at(name)])).join(" ")}
              >
                {shown.map((column, place) => {
                  const text = listText(words, column, row[column.i] ?? null, cuts[line]?.[column.i] ?? null);
                  return (
                    <td key={column.name} className={isFigure(column) ? "figure" : undefined}>
                      {place === 0 && row[at("call_id")] !== null ? (
                        <Button
                          className="button link"
                          onPress={() =>
                            props.onOpen(String(row[at("system_id")]), String(row[at("call_id")]))
                          }
                        >
                          <bdi>{text}</bdi>
                          <span className="unseen">. {t("call.title")}</span>
                        </Button>
                      ) : (
                        <bdi>{text}</bdi>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cuts.some((row) => row.some((cut) => cut !== null)) ? (
        <p className="small quiet">{t("rows.times_hidden")}</p>
      ) : null}
      {(total ?? 0) > rows.length ? (
        <p className="small quiet">
          {t("list.first", { shown: f.number(rows.length), value: f.number(total ?? 0) })}
        </p>
      ) : null}
    </>
  );
}
