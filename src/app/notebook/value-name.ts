import type { Weekday } from "../../base";
import type { Dimension } from "../../metrics";
import type { Words } from "../words";

const families: Partial<Record<Dimension, string>> = {
  direction: "direction",
  result: "result",
  disposition: "disposition",
  region: "region",
};

/** A stored value of a dimension as the reader calls it; names of queues and people stay as they are. */
export function valueName(words: Words, dimension: Dimension, value: string): string {
  if (value === "(none)") return words.t("notebook.empty_value");
  if (value === "(unmapped)" && dimension === "disposition") return words.t("chart.unmapped");
  if (dimension === "hour") return words.f.hour(Number(value));
  if (dimension === "weekday") return words.f.weekday(Number(value) as Weekday, "long");
  if (dimension === "country" && /^[A-Z]{2}$/.test(value))
    return new Intl.DisplayNames(words.locale, { type: "region" }).of(value) ?? value;
  const family = families[dimension];
  if (family === undefined) return value;
  const key = `${family}.${value}`;
  const word = words.maybe(key);
  return word === key ? value : word;
}
