import { useMemo } from "react";
import { identifier, kinds, records, schema, type Column, type Sql } from "../../base";
import { allMetrics, factViews } from "../../metrics";
import { limitParameters, narrowedName, viewParameters, type Cell } from "../../notebook";
import { useDevice, useSession } from "../device";
import { useNotebook } from "../notebook/notebook-context";
import { peopleView, policyText } from "../people";
import { columnName } from "../rows/row-cell";
import { useAsked } from "../use-asked";
import { useWords, type Words } from "../words";
import { samplesOf, type Described } from "./column-samples";
import type { SchemaColumn, SchemaTable, SqlSchema } from "./sql-schema";

const relations = [...kinds, "calls_windowed", "leads_windowed", ...factViews.map(({ name }) => name)];
const units: ReadonlyMap<string, Column["unit"]> = new Map(
  Object.values(schema).flatMap((columns) => columns.map(({ name, unit }) => [name, unit] as const)),
);

/** The relations that SQL can read now, with their columns. */
async function describe(sql: Sql, signal: AbortSignal): Promise<readonly Described[]> {
  const found: Described[] = [];
  for (const name of new Set(relations)) {
    const rows = await sql
      .query(`DESCRIBE SELECT * FROM ${identifier(name)}`, { signal, priority: 2 })
      .then(records, () => []);
    if (rows.length > 0)
      found.push({
        name,
        columns: rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) })),
      });
  }
  return found;
}

/** Everything a SQL cell of the open notebook can name; `asked` false asks the engine nothing. */
export function useSqlSchema(cellId: string, asked: boolean): SqlSchema {
  const words = useWords();
  const { engine } = useDevice();
  const { document, runner } = useNotebook();
  const settings = useSession((session) => session.settings);
  const version = useSession(({ data }) => data?.version ?? 0);
  const ready = useSession((session) => session.engine === "ready");
  const people = useMemo(() => peopleView(settings), [settings]);
  const key = asked && ready ? `${version} ${policyText(settings)}` : null;
  const { value: tables } = useAsked(key, (signal) => describe(engine, signal));
  const { value: samples } = useAsked(key !== null && tables ? key : null, (signal) =>
    samplesOf(engine, tables ?? [], signal),
  );
  return useMemo(() => {
    const column = ({ name, type }: { name: string; type: string }): SchemaColumn => ({
      name,
      type,
      meaning: meaningOf(words, name),
      samples: samples?.get(name) ?? [],
    });
    const seen = ({ name }: { name: string }): boolean =>
      !people.columns.has(name) && (people.originals || !/^src_(?!file$|row$)/.test(name));
    return {
      tables: [...(tables ?? []), ...narrowed(tables ?? [])].map((table) => ({
        name: table.name,
        note: noteOf(words, table.name),
        columns: table.columns.filter(seen).map(column),
      })),
      cells: document.cells.flatMap((cell) => cellTable(cell, cellId, runner.runner.status(cell.id).output)),
      params: [
        ...document.cells.flatMap((cell) =>
          cell.kind === "input" && cell.name !== null && ["number", "choice", "text"].includes(cell.input)
            ? [{ name: cell.name, type: cell.input === "number" ? "DOUBLE" : "VARCHAR", note: "" }]
            : [],
        ),
        ...Object.keys(viewParameters).map((name) => ({
          name,
          type: "TIMESTAMP",
          note: words.maybe(`schema.param.${name}`),
        })),
        ...limitParameters.map((name) => ({ name, type: "DOUBLE", note: "" })),
      ],
      metrics: allMetrics.map(({ id }) => ({
        id,
        name: words.t(`metric.${id}`),
        note: words.maybe(`metric.${id}.definition`),
      })),
    };
  }, [tables, samples, document, runner, people, words, cellId]);
}

function cellTable(
  cell: Cell,
  self: string,
  output: { readonly kind: string } | null,
): readonly SchemaTable[] {
  if (cell.kind !== "sql" || cell.name === null || cell.id === self) return [];
  const columns =
    output !== null && "columns" in output && output.kind === "sql"
      ? (output.columns as readonly { name: string; type: string }[])
      : [];
  return [
    { name: cell.name, note: "", columns: columns.map((one) => ({ ...one, meaning: "", samples: [] })) },
  ];
}

/** The relations that are narrowed to the notebook's period and filters. */
const narrowed = (tables: readonly Described[]): readonly Described[] =>
  tables.flatMap(({ name, columns }) =>
    narrowedName(`period_${name}`) ? [{ name: `period_${name}`, columns }] : [],
  );

/** What a column means, with its unit. */
export function meaningOf(words: Words, name: string): string {
  const known = words.maybe(`field.${name}`) !== `field.${name}`;
  if (!known) return "";
  const unit = units.get(name);
  const meaning = columnName(words, name);
  return unit ? words.t("schema.with_unit", { meaning, unit: words.t(`schema.unit.${unit}`) }) : meaning;
}

function noteOf(words: Words, name: string): string {
  if (narrowedName(name)) return words.t("schema.narrowed");
  const key = `schema.table.${name}`;
  const note = words.maybe(key);
  if (note !== key) return note;
  const kind = words.maybe(`kind.${name}`);
  return kind === `kind.${name}` ? "" : kind;
}
