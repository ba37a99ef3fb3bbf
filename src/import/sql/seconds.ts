import type { DurationUnit } from "../types";
import { digitsWestern } from "./text";

/** SQL for the seconds in `h:mm:ss(.SSS)`, `m:ss`, `PT1M5S`, `2m 5s` or a plain number of seconds. */
export function clockSeconds(text: string): string {
  const x = digitsWestern(text);
  const part = (n: number): string => `TRY_CAST(split_part(ltrim(${x}, '- '), ':', ${n}) AS DOUBLE)`;
  const unit = (letter: string): string =>
    `coalesce(TRY_CAST(regexp_extract(lower(${x}), '([0-9.]+)\\s*${letter}', 1) AS DOUBLE), 0)`;
  return (
    `CASE WHEN NOT contains(${x}, ':') THEN coalesce(TRY_CAST(replace(${x}, ',', '.') AS DOUBLE), ` +
    `CASE WHEN regexp_matches(lower(${x}), '^-?\\s*(pt)?(\\s*[0-9.]+\\s*(h|m|s)[a-z.]*)+$') THEN ` +
    `${unit("h")} * 3600 + ${unit("m")} * 60 + ${unit("s")} END) ` +
    `ELSE (CASE WHEN ltrim(${x}) LIKE '-%' THEN -1 ELSE 1 END) * CASE length(${x}) - length(replace(${x}, ':', '')) ` +
    `WHEN 1 THEN ${part(1)} * 60 + ${part(2)} ` +
    `WHEN 2 THEN ${part(1)} * 3600 + ${part(2)} * 60 + ${part(3)} END END`
  );
}

/** SQL for a duration in seconds (DOUBLE, negative where the file says so, NULL where it cannot be read). */
export function seconds(text: string, unit: DurationUnit): string {
  if (unit === "clock") return clockSeconds(text);
  const number = `coalesce(TRY_CAST(${text} AS DOUBLE), TRY_CAST(replace(${digitsWestern(text)}, ',', '.') AS DOUBLE))`;
  const times = { s: "", ms: " / 1000e0", min: " * 60e0", h: " * 3600e0" } as const;
  return `${number}${times[unit]}`;
}
