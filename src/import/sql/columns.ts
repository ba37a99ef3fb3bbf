import { identifier } from "../../base";
import { headerName } from "../map/header-names";
import type { Mapping, Profile } from "../types";
import { filled } from "./text";

/** A source column kept as written: `source` is its raw column, `sql` names it `src_<header>`. */
export interface Original {
  readonly name: string;
  readonly source: string;
  readonly sql: string;
}

/** How a file's columns are reached in SQL: column i is `c<i>`, whatever its header is. */
export class FileColumns {
  readonly header: readonly string[];
  readonly #dropped: ReadonlySet<string>;
  readonly #used = new Set<number>();
  readonly #byName = new Map<string, number>();

  constructor(header: readonly string[], dropped: readonly string[] = []) {
    this.header = header;
    this.#dropped = new Set(dropped);
    header.forEach((name, i) => {
      const { full } = headerName(name);
      if (!this.#byName.has(full)) this.#byName.set(full, i);
    });
  }

  /** Columns that some expression read. */
  get used(): ReadonlySet<number> {
    return this.#used;
  }

  indexOf(header: string): number {
    const exact = this.header.indexOf(header);
    const index = exact >= 0 ? exact : (this.#byName.get(headerName(header).full) ?? -1);
    return index >= 0 && this.#dropped.has(this.header[index] ?? "") ? -1 : index;
  }

  /** SQL for the raw text of a column; a NULL where the file has no such column. */
  raw(header: string): string {
    const index = this.indexOf(header);
    if (index < 0) return "NULL::VARCHAR";
    this.#used.add(index);
    return `c${index}`;
  }

  /** Source columns kept as written, `src_<header>`, save those in `verbatim`, which a canonical column holds. */
  originals(mapping: Mapping, verbatim: ReadonlySet<number>): readonly Original[] {
    if (!mapping.keepOriginals) return [];
    return this.header.flatMap((name, i) =>
      verbatim.has(i) || this.#dropped.has(name)
        ? []
        : [{ name: `src_${name}`, source: `c${i}`, sql: `c${i} AS ${identifier(`src_${name}`)}` }],
    );
  }
}

/** SQL for the written value (VARCHAR, trimmed, NULL when empty) of each canonical column. */
export class Written {
  readonly columns: FileColumns;
  readonly #mapping: Mapping;
  readonly #expressions: Readonly<Record<string, string>>;
  readonly #sources = new Map<string, readonly string[]>();

  constructor(
    header: readonly string[],
    mapping: Mapping,
    profile: Profile | undefined,
    sample: readonly (readonly string[])[] = [],
  ) {
    this.columns = new FileColumns(header, mapping.dropped);
    this.#mapping = mapping;
    for (const column of mapping.columns) {
      const sources = column.sources.filter((source) => this.columns.indexOf(source) >= 0);
      if (sources.length) this.#sources.set(column.target, sources);
    }
    this.#expressions = profile ? stillProposed(profile, header, sample, mapping, this.columns) : {};
  }

  has(target: string): boolean {
    return target in this.#expressions || this.#sources.has(target);
  }

  /** The unit the mapping reads a duration in. */
  unit(target: string): "s" | "ms" | "min" | "clock" {
    return this.#mapping.columns.find((column) => column.target === target)?.duration ?? "s";
  }

  /** True when the column is one source as it stands, with no expression of the profile. */
  plain(target: string): number | null {
    const sources = this.#sources.get(target);
    return target in this.#expressions || sources?.length !== 1
      ? null
      : this.columns.indexOf(sources[0] ?? "");
  }

  of(target: string): string {
    const expression = this.#expressions[target];
    if (expression !== undefined) return filled(`CAST(${expression} AS VARCHAR)`);
    const sources = this.#sources.get(target) ?? [];
    if (sources.length === 0) return "NULL::VARCHAR";
    const parts = sources.map((source) => this.columns.raw(source));
    return parts.length === 1 ? filled(parts[0] ?? "") : filled(`concat_ws(' ', ${parts.join(", ")})`);
  }

  /** Two written values, for inbound and for outbound calls: the outside party's number and ours change sides. */
  sides(target: string): readonly [string, string] {
    const sources = this.#sources.get(target) ?? [];
    if (target in this.#expressions || sources.length < 2) return [this.of(target), this.of(target)];
    const side = (i: number): string => filled(this.columns.raw(sources[i] ?? ""));
    return [side(0), side(1)];
  }
}

/** A profile's expressions, save for columns that the user has mapped otherwise than the profile proposed. */
function stillProposed(
  profile: Profile,
  header: readonly string[],
  sample: readonly (readonly string[])[],
  mapping: Mapping,
  columns: FileColumns,
): Readonly<Record<string, string>> {
  const all = profile.expressions?.((name) => columns.raw(name)) ?? {};
  const proposed = new Map(
    profile.propose(header, sample).columns?.map((c) => [c.target, c.sources.join("\n")]) ?? [],
  );
  const current = new Map(mapping.columns.map((c) => [c.target, c.sources.join("\n")]));
  return Object.fromEntries(
    Object.entries(all).filter(([target]) => proposed.get(target) === current.get(target)),
  );
}
