import { clockText } from "../../base";
import type { MetricParams, MetricValue } from "../../metrics";
import type { Words } from "../words";

/** A limit's size in words. */
export const limitText = ({ t, f }: Words, name: string, size: number): string =>
  name.endsWith("_s")
    ? f.duration(size)
    : name.endsWith("_days")
      ? t("count.days", { n: size, value: f.number(size) })
      : name.endsWith("_min")
        ? clockText(size)
        : name.endsWith("_share")
          ? f.percent(size, 0)
          : f.number(size, 2);

/** The limits that a value was counted with, in one line. */
export const paramsText = (
  words: Words,
  { params, variant }: Pick<MetricValue, "params" | "variant">,
): string =>
  (Object.entries(params) as [keyof MetricParams, number][])
    .filter(([name]) => name !== "business_open_min" && name !== "business_close_min")
    .filter(([name]) => name !== "service_share" || variant.startsWith("intervals"))
    .map(([name, size]) => `${limitName(words, name)} ${limitText(words, name, size)}`)
    .join(", ");

/** A limit's name as settings show it. */
export function limitName({ maybe }: Words, name: string): string {
  const keys = [`threshold.${name}`, `rules.param.${name}`, `param.${name}`];
  return keys.map((key) => [key, maybe(key)] as const).find(([key, word]) => key !== word)?.[1] ?? name;
}
