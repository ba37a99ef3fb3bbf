import type { SqlChart, SqlOutput } from "../../notebook";
import type { SqlChartColumn } from "../../charts";
import { isNumeric } from "../grid/grid-text";

/** What a column's values are to a chart. */
export const chartColumns = (columns: SqlOutput["columns"]): readonly SqlChartColumn[] =>
  columns.map(({ name, type, unit }) => ({
    name,
    ...(unit !== undefined && { unit }),
    kind: isNumeric(type) ? "number" : /^(DATE$|TIMESTAMP)/.test(type) ? "moment" : "text",
  }));

const fewSeries = 40; // the smallest of them are drawn as one

/** How a result is best drawn, by the types of its columns and its first rows; null where no column is a number. */
export function guessChart({ columns, first }: Pick<SqlOutput, "columns" | "first">): SqlChart | null {
  const kinds = chartColumns(columns);
  const of = (kind: SqlChartColumn["kind"]) => kinds.filter((one) => one.kind === kind);
  const [moment] = of("moment");
  const texts = of("text");
  const numbers = of("number");
  const x = moment ?? texts[0] ?? numbers[0];
  const y = numbers.find((one) => one !== x);
  if (!x || !y) return null;
  const others = texts.filter((one) => one !== x);
  const series = others.find((one) => {
    const at = kinds.indexOf(one);
    const found = new Set(first.map((row) => row[at]));
    return found.size > 1 && found.size <= fewSeries;
  });
  const type = x.kind === "moment" ? "line" : x.kind === "text" ? "bar" : "dot";
  return { type, x: x.name, y: [y.name], series: series?.name ?? null };
}
