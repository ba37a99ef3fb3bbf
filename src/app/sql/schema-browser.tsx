import { useMemo, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useWords } from "../words";
import { written } from "./complete-sql";
import type { SchemaTable, SqlSchema } from "./sql-schema";

interface Entry {
  readonly name: string;
  readonly insert: string;
  readonly type: string;
  readonly note: string;
  readonly samples: readonly string[];
}

/** What SQL can read: tables and their columns with meaning and units, cells, inputs, metrics. A press inserts a name. */
export function SchemaBrowser(props: {
  readonly schema: SqlSchema;
  readonly onInsert: (text: string) => void;
}) {
  const { t } = useWords();
  const { schema, onInsert } = props;
  const [find, setFind] = useState("");
  const has = useMemo(() => {
    const words = find.trim().toLowerCase().split(/\s+/);
    return (...texts: readonly string[]) => {
      const all = texts.join(" ").toLowerCase();
      return words.every((word) => all.includes(word));
    };
  }, [find]);
  const narrow = (tables: readonly SchemaTable[]) =>
    tables.flatMap((table) => {
      const own = has(table.name, table.note);
      const columns = own
        ? table.columns
        : table.columns.filter((one) => has(table.name, one.name, one.meaning));
      return own || columns.length > 0 ? [{ ...table, columns }] : [];
    });
  const tables = narrow(schema.tables);
  const cells = narrow(schema.cells);
  const params = schema.params.filter((one) => has(one.name, one.note));
  const metrics = schema.metrics.filter((one) => has(one.id, one.name, one.note));
  const none = tables.length + cells.length + params.length + metrics.length === 0;
  const open = find.trim() !== "";
  return (
    <section className="schema" aria-label={t("schema.title")}>
      <SearchField className="field" aria-label={t("schema.find")} value={find} onChange={setFind}>
        <Input className="input" placeholder={t("schema.find")} />
      </SearchField>
      {none ? <p className="quiet small">{t("schema.none")}</p> : null}
      {cells.length > 0 ? (
        <Tables title={t("schema.cells")} tables={cells} open={open} onInsert={onInsert} />
      ) : null}
      {params.length > 0 ? (
        <Entries
          title={t("schema.params")}
          onInsert={onInsert}
          entries={params.map(({ name, type, note }) => ({
            name: `$${name}`,
            insert: `$${name}`,
            type,
            note,
            samples: [],
          }))}
        />
      ) : null}
      {tables.length > 0 ? (
        <Tables title={t("schema.tables")} tables={tables} open={open} onInsert={onInsert} />
      ) : null}
      {metrics.length > 0 ? (
        <Entries
          title={t("schema.metrics")}
          onInsert={onInsert}
          entries={metrics.map(({ id, name }) => ({
            name: id,
            insert: `metric('${id}')`,
            type: "",
            note: name,
            samples: [],
          }))}
        />
      ) : null}
    </section>
  );
}

function Tables(props: {
  readonly title: string;
  readonly tables: readonly SchemaTable[];
  readonly open: boolean;
  readonly onInsert: (text: string) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <h4>{props.title}</h4>
      {props.tables.map((table) => (
        <details key={`${table.name} ${String(props.open)}`} open={props.open}>
          <summary aria-label={t("schema.open", { name: table.name })}>
            <code>{table.name}</code> <span className="quiet small">{table.note}</span>
          </summary>
          <Entries
            title=""
            onInsert={props.onInsert}
            entries={[
              { name: table.name, insert: written(table.name), type: "", note: table.note, samples: [] },
              ...table.columns.map(({ name, type, meaning, samples }) => ({
                name,
                insert: written(name),
                type: type.toLowerCase(),
                note: meaning,
                samples,
              })),
            ]}
          />
        </details>
      ))}
    </>
  );
}

function Entries(props: {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly onInsert: (text: string) => void;
}) {
  const { t } = useWords();
  return (
    <>
      {props.title === "" ? null : <h4>{props.title}</h4>}
      <ul>
        {props.entries.map((entry) => (
          <li key={entry.name}>
            <Button
              className="schema-entry"
              aria-label={t("schema.insert", { name: entry.name })}
              onPress={() => props.onInsert(entry.insert)}
            >
              <code dir="ltr">{entry.name}</code>
              {entry.type === "" ? null : <small dir="ltr">{entry.type}</small>}
              {entry.note === "" ? null : <span className="quiet">{entry.note}</span>}
              {entry.samples.length === 0 ? null : (
                <small className="schema-samples">
                  <bdi>{entry.samples.slice(0, 4).join(" · ")}</bdi>
                </small>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
