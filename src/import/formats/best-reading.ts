/** How a line is cut into fields where its quotes contradict each other. */
export interface Reading {
  readonly fields: readonly string[];
  /** How much had to be forgiven: 0 for a line that is written as it should be. */
  readonly cost: number;
}

interface Marks {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape?: "\\" | undefined;
}

const maxDelimiters = 300;
const maxClosings = 24;
const literalQuote = 1;
const literalOpening = 1;
const wrongCount = 3;

/** A quoted field's text, and how many of its quotes should have been doubled. */
function unquoted(inner: string, { quote, escape }: Marks): { value: string; cost: number } {
  let value = "";
  let cost = 0;
  for (let i = 0; i < inner.length;) {
    if (escape && inner[i] === escape && i + 1 < inner.length) {
      value += inner[i + 1] ?? "";
      i += 2;
    } else if (inner[i] !== quote) value += inner[i++] ?? "";
    else if (inner[i + 1] === quote) {
      value += quote;
      i += 2;
    } else {
      value += quote;
      cost += literalQuote;
      i++;
    }
  }
  return { value, cost };
}

/**
 * The reading of one line into `width` fields that forgives least: quotes that were not doubled, that were never
 * closed or that stand where none belongs are kept as text. Null for lines with too many separators to try.
 */
export function bestReading(line: string, marks: Marks, width: number): Reading | null {
  const { delimiter, quote } = marks;
  if (line.split(delimiter).length > maxDelimiters) return null;
  const step = delimiter.length;
  const known = new Map<string, { cost: number; value: string; next: number }>();

  /** Least cost from field start i with k fields already read; fills `known`. */
  const least = (i: number, k: number): number => {
    const key = `${i}/${k}`;
    const before = known.get(key);
    if (before) return before.cost;
    let best = { cost: Infinity, value: "", next: -1 };
    const offer = (value: string, end: number, cost: number): void => {
      const rest =
        end >= line.length
          ? Math.abs(width - k - 1) * wrongCount
          : k + 1 >= width + 2
            ? Infinity
            : least(end + step, k + 1);
      if (cost + rest < best.cost)
        best = { cost: cost + rest, value, next: end >= line.length ? -1 : end + step };
    };
    let open = i;
    while (quote && line[open] === " " && delimiter !== " ") open++;
    if (quote && line[open] === quote) {
      let tried = 0;
      for (
        let j = line.indexOf(quote, open + 1);
        j >= 0 && tried < maxClosings;
        j = line.indexOf(quote, j + 1)
      ) {
        const ends = j + 1 >= line.length || line.startsWith(delimiter, j + 1);
        if (!ends) continue;
        tried++;
        const { value, cost } = unquoted(line.slice(open + 1, j), marks);
        offer(value, j + 1, cost);
        if (cost === 0) break;
      }
    }
    const found = line.indexOf(delimiter, i);
    const end = found < 0 ? line.length : found;
    const raw = line.slice(i, end);
    const quotes = quote ? raw.split(quote).length - 1 : 0;
    offer(
      raw,
      end,
      quotes * literalQuote * 0.75 + (raw.startsWith(quote) && quotes > 0 ? literalOpening : 0),
    );
    known.set(key, best);
    return best.cost;
  };

  const cost = least(0, 0);
  if (!Number.isFinite(cost)) return null;
  const fields: string[] = [];
  for (let i = 0; i >= 0;) {
    const step = known.get(`${i}/${fields.length}`);
    if (!step) break;
    fields.push(step.value);
    i = step.next;
  }
  return { fields, cost };
}
