type Shape = "empty" | "number" | "date" | "time" | "phone" | "text";

/** What kind of value a text is, as far as its shape tells. */
export function shapeOf(value: string): Shape {
  const text = value.trim();
  if (text === "") return "empty";
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ,].*)?$/.test(text)) return "date";
  if (/^\d{1,3}:\d\d(:\d\d(\.\d+)?)?$/.test(text)) return "time";
  if (/^[-+]?\d+([.,]\d+)?$/.test(text)) return text.length > 9 || text[0] === "+" ? "phone" : "number";
  if (/^\+?[\d ()-]{7,}$/.test(text)) return "phone";
  return "text";
}

interface Column {
  readonly shares: ReadonlyMap<Shape, number>;
  /** The column's values, where it has only a few. */
  readonly values: ReadonlySet<string> | null;
}

const fewValues = 12;

/** What the columns of a table usually hold: how well a row's fields stand in their places. */
export class ColumnShapes {
  readonly #columns: readonly Column[];

  constructor(rows: readonly (readonly string[])[], width: number) {
    this.#columns = Array.from({ length: width }, (_, c) => {
      const counts = new Map<Shape, number>();
      const values = new Set<string>();
      for (const row of rows) {
        const value = row[c] ?? "";
        const shape = shapeOf(value);
        counts.set(shape, (counts.get(shape) ?? 0) + 1);
        values.add(value.trim());
      }
      const n = Math.max(1, rows.length);
      return {
        shares: new Map([...counts].map(([shape, count]) => [shape, count / n])),
        values: values.size <= fewValues && rows.length >= 2 * values.size ? values : null,
      };
    });
  }

  get width(): number {
    return this.#columns.length;
  }

  /** Columns that hold little but numbers, dates, times or telephone numbers. */
  get telling(): readonly number[] {
    return this.#columns.flatMap(({ shares }, c) => {
      const text = shares.get("text") ?? 0;
      const empty = shares.get("empty") ?? 0;
      return text <= 0.3 && empty <= 0.5 ? [c] : [];
    });
  }

  /** How well fields stand in their columns: 0..1 for each field, summed. */
  fit(fields: readonly string[]): number {
    let sum = 0;
    this.#columns.forEach(({ shares, values }, c) => {
      const value = fields[c] ?? "";
      const shape = shapeOf(value);
      const share = shares.get(shape) ?? 0;
      sum +=
        values && shape !== "empty"
          ? values.has(value.trim())
            ? 1
            : 0.2 * share
          : Math.min(1, share + (share > 0.02 ? 0.3 : 0));
    });
    return sum;
  }
}

const clearly = 0.25;

/**
 * A row with one field too many or too few, put back into its columns: an empty field taken out, two fields joined
 * that a separator cut, or a gap where a separator is gone. Null where more than one way fits.
 */
export function realign(
  fields: readonly string[],
  shapes: ColumnShapes,
  delimiter: string,
): readonly string[] | null {
  const { width } = shapes;
  const ways: (readonly string[])[] = [];
  if (fields.length === width + 1) {
    fields.forEach((field, i) => {
      if (field.trim() === "") ways.push([...fields.slice(0, i), ...fields.slice(i + 1)]);
      if (i > 0)
        ways.push([
          ...fields.slice(0, i - 1),
          `${fields[i - 1] ?? ""}${delimiter}${field}`,
          ...fields.slice(i + 1),
        ]);
    });
  } else if (fields.length === width - 1)
    for (let i = 1; i <= fields.length; i++) ways.push([...fields.slice(0, i), "", ...fields.slice(i)]);
  const seen = new Map<string, number>();
  for (const way of ways) seen.set(way.join("\u0000"), shapes.fit(way));
  const ranked = [...seen].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best || best[1] < width * 0.6) return null;
  return !second || best[1] - second[1] >= clearly ? best[0].split("\u0000") : null;
}
