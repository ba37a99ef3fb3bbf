import type { Cell } from "../../base";
import { cutOf, isCutColumn, type RowColumn } from "../../metrics";
import { useWords } from "../words";
import { cellText, columnName } from "./row-cell";

const moments = /_(at|local)$/;
const days = /_(on|date|start|end)$/;
const typeOf = (name: string): string =>
  moments.test(name) ? "TIMESTAMP" : days.test(name) ? "DATE" : "VARCHAR";

/** Names and values of one record; what is empty is left out. */
export function FieldsList(props: {
  readonly fields: Readonly<Record<string, Cell>>;
  readonly hidden: ReadonlySet<string>;
  readonly columns?: readonly RowColumn[];
}) {
  const words = useWords();
  const names = new Set(Object.keys(props.fields));
  const entries = Object.entries(props.fields).filter(
    ([name, value]) =>
      !isCutColumn(name, names) &&
      value !== null &&
      !props.hidden.has(name) &&
      !(Array.isArray(value) && value.length === 0),
  );
  return (
    <dl className="facts">
      {entries.map(([name, value]) => {
        const column = props.columns?.find((one) => one.name === name) ?? { name, type: typeOf(name) };
        return (
          <div key={name} className="fact" data-field={name}>
            <dt>{columnName(words, name)}</dt>
            <dd>
              <bdi>{cellText(words, column, value, cutOf(props.fields, name))}</bdi>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
