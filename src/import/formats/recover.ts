import type { Dialect } from "../types";
import { bestReading } from "./best-reading";
import { realign, type ColumnShapes } from "./column-shapes";
import { parseRecord } from "./csv";

export interface RecoverOptions {
  readonly dialect: Dialect;
  readonly width: number;
  readonly shapes?: ColumnShapes;
}

const otherDelimiters = [",", ";", "\t", "|", " "];

/**
 * Reads a record that is not as it should be: quotes that contradict each other, another separator than the file's,
 * one separator too many or too few. Null where nothing better than the plain reading is sure.
 */
export function recover(
  text: string,
  asWritten: readonly string[],
  { dialect, width, shapes }: RecoverOptions,
): readonly string[] | null {
  const { quote, delimiter } = dialect;
  let fields = asWritten;
  if (quote !== "" && text.includes(quote) && text.length < 65_536) {
    const reading = bestReading(text, dialect, width);
    if (
      reading &&
      (reading.fields.length === width ||
        Math.abs(reading.fields.length - width) < Math.abs(fields.length - width))
    )
      fields = reading.fields;
    if (fields.length !== width) {
      // an extra separator beside a stray quote: let the quotes decide alone
      const wider = [width + 1, width - 1]
        .map((n) => bestReading(text, dialect, n))
        .find((r, i) => r?.fields.length === [width + 1, width - 1][i]);
      if (wider) fields = wider.fields;
    }
  }
  if (fields.length === width) return fields;
  if (fields.length <= width / 2)
    for (const other of otherDelimiters) {
      if (other === delimiter) continue;
      const split = parseRecord(text, { ...dialect, delimiter: other });
      if (split.length === width && (shapes === undefined || shapes.fit(split) >= width * 0.6)) return split;
    }
  const aligned = shapes ? realign(fields, shapes, delimiter) : null;
  return aligned ?? (fields === asWritten ? null : fields);
}
