import { identifier, kinds, lineage, schema, type ColumnType, type Kind } from "../base";

/** A column as a segment stores it. */
export interface StoredColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Canonical and lineage columns of a kind, then the given source columns (`src_*`, VARCHAR). */
export function storedColumns(kind: Kind, sources: Iterable<string> = []): readonly StoredColumn[] {
  const fixed = [...schema[kind], ...lineage].map(({ name, type }) => ({ name, type }));
  const names = new Set(fixed.map((c) => c.name));
  const extra = [...new Set(sources)].filter((name) => !names.has(name));
  return [...fixed, ...extra.sort().map((name) => ({ name, type: "VARCHAR" as const }))];
}

/** A SELECT list that gives exactly these columns, typed, NULL where the relation has none. */
export function columnList(
  wanted: readonly StoredColumn[],
  has: ReadonlySet<string>,
  rows?: (column: StoredColumn) => string,
): string {
  return wanted
    .map((wantedColumn) => {
      const { name, type } = wantedColumn;
      const column = identifier(name);
      const source = rows === undefined ? column : `${rows(wantedColumn)}.${column}`;
      return has.has(name) ? `${source}::${type} AS ${column}` : `NULL::${type} AS ${column}`;
    })
    .join(", ");
}

/** An empty relation of these columns. */
export const emptyRelation = (columns: readonly StoredColumn[]): string =>
  `SELECT ${columnList(columns, new Set())} WHERE false`;

/** Relations every data version has beside the kinds themselves. */
export const reservedNames: readonly string[] = [
  ...kinds,
  "calls_windowed",
  "leads_windowed",
  "deals_linked",
  "surveys_linked",
  "coverage",
  "disposition_map",
];
