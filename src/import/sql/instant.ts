import { englishDateSql } from "../map/arabic-dates";
import type { Mapping } from "../types";
import { clockSeconds } from "./seconds";
import { digitsWestern } from "./text";

const months = [
  "%a, %d %b %Y %H:%M:%S %z", "%a, %d %b %Y %H:%M:%S", "%d %b %Y %H:%M:%S %z", "%d %b %Y %H:%M:%S", "%d %b %Y %H:%M",
  "%d-%b-%Y %H:%M:%S", "%d-%b-%Y %H:%M", "%d-%b-%y %H:%M:%S", "%d %B %Y %H:%M:%S", "%d %B %Y %H:%M",
  "%d %b %Y %I:%M:%S %p", "%d %b %Y %I:%M %p", "%b %d, %Y %I:%M:%S %p", "%b %d, %Y %I:%M %p", "%b %d, %Y %H:%M:%S",
  "%b %d, %Y %H:%M", "%B %d, %Y %I:%M:%S %p", "%B %d, %Y %I:%M %p", "%b %d %Y %H:%M:%S", "%d %b %Y", "%b %d, %Y",
] as const; // prettier-ignore

/** SQL for text put into the order year, month, day, whatever separators it has. */
function yearFirst(text: string, order: "ymd" | "dmy" | "mdy"): string {
  if (order === "ymd")
    return `regexp_replace(${text}, '^(\\d{4})[./](\\d{1,2})[./](\\d{1,2}),?', '\\1-\\2-\\3')`;
  const [month, day] = order === "dmy" ? [2, 1] : [1, 2];
  const long = `regexp_replace(${text}, '^\\D*(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4}),?', '\\3-\\${month}-\\${day}')`;
  return `regexp_replace(${long}, '^\\D*(\\d{1,2})[./-](\\d{1,2})[./-](\\d{2})(,? |$)', '20\\3-\\${month}-\\${day} ')`;
}

/**
 * The first of two values that is not NULL. Not a coalesce: DuckDB takes what a coalesce repeats out of it and works it
 * out for every row, while the arms of a CASE wait until they are needed (measured: twenty times faster).
 */
const either = (first: string, second: string): string =>
  `CASE WHEN ${first} IS NOT NULL THEN ${first} ELSE ${second} END`;

/** SQL for text whose offset is written as DuckDB reads it: no space before it, seconds, a colon in it. */
const plainOffset = (text: string): string =>
  `regexp_replace(regexp_replace(regexp_replace(${text}, ' ?([+-]\\d\\d):?(\\d\\d)$', '\\1:\\2'), '([ T]\\d{1,2}:\\d\\d)([+-]\\d\\d(:\\d\\d)?)$', '\\1:00\\2'), '(\\.\\d{6})\\d+', '\\1')`;

/** SQL for a TIMESTAMP of ISO-like text: the offset it carries is applied, a 12-hour clock is understood. */
function isoTimestamp(text: string): string {
  const cast = (x: string): string => `CAST(TRY_CAST(${x} AS TIMESTAMPTZ) AS TIMESTAMP)`;
  const half = `regexp_extract(lower(${text}), '(\\d)\\s*([ap])\\.?\\s?m\\.?', 2)`;
  const bare = `regexp_replace(lower(${text}), '\\s*[ap]\\.?\\s?m\\.?', '')`;
  const hour = `TRY_CAST(regexp_extract(${text}, '[ T](\\d{1,2}):', 1) AS INTEGER)`;
  return (
    `CASE WHEN ${half} = '' THEN ${either(cast(text), cast(plainOffset(text)))} ` +
    `WHEN ${hour} NOT BETWEEN 1 AND 12 THEN NULL ` +
    `ELSE ${either(cast(bare), cast(plainOffset(bare)))} + to_hours(CASE WHEN ${half} = 'p' AND ${hour} < 12 THEN 12 WHEN ${half} = 'a' AND ${hour} = 12 THEN -12 ELSE 0 END) END`
  );
}

/** SQL condition: the text names its own offset. */
export const carriesOffset = (text: string): string =>
  `regexp_matches(${text}, '(?i):\\d\\d([.,]\\d+)?( ?[ap]m)? ?(z|utc|gmt|[+-]\\d\\d(:?\\d\\d)?)$')`;

/** SQL for the time of day in seconds of `9:05`, `09:05:07.5` or `9:05 pm`. */
function timeOfDay(text: string): string {
  const bare = `regexp_replace(lower(${text}), '\\s*[ap]\\.?\\s?m\\.?$', '')`;
  const full = `CASE WHEN length(${bare}) - length(replace(${bare}, ':', '')) = 1 THEN ${bare} || ':00' ELSE ${bare} END`;
  const shift =
    `CASE WHEN regexp_matches(lower(${text}), 'p\\.?\\s?m') AND split_part(${text}, ':', 1) <> '12' THEN 43200 ` +
    `WHEN regexp_matches(lower(${text}), 'a\\.?\\s?m') AND split_part(${text}, ':', 1) = '12' THEN -43200 ELSE 0 END`;
  return `CASE WHEN regexp_matches(${bare}, '^\\d{1,2}:[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?$') THEN ${clockSeconds(full)} + ${shift} END`;
}

/**
 * SQL for the text of a date with Western digits and English words; work it out once, then read it. Text of ASCII alone
 * has neither other digits nor other words, and telling so costs next to nothing.
 */
export const dateText = (text: string): string =>
  `CASE WHEN ${text} IS NULL OR strlen(${text}) = length(${text}) THEN ${text} ELSE ${englishDateSql(digitsWestern(text))} END`;

/** SQL for what most dates are cast from: as written, or day and month of two digits put in order; else NULL. */
function usualForm(text: string, order: "ymd" | "dmy" | "mdy"): string {
  if (order === "ymd") return text;
  const [month, day] = order === "dmy" ? [4, 1] : [1, 4];
  const turned = `substr(${text}, 7, 4) || '-' || substr(${text}, ${month}, 2) || '-' || substr(${text}, ${day}, 2) || substr(${text}, 11)`;
  const shapes = ["/", ".", "-"].map((mark) => `${text} LIKE '__${mark}__${mark}____ %'`).join(" OR ");
  return `CASE WHEN ${shapes} THEN ${turned} WHEN ${text} LIKE '____-__-__ %' THEN ${text} END`;
}

/**
 * CTEs that read columns `w_<name>` of a relation as TIMESTAMPs `<wall>`, as `writtenTimestamp` does. The usual forms
 * are cast in a step of their own, so that the many regular expressions of the rest wait for the rows that need them.
 */
export function timestamps(
  from: string,
  moments: readonly { readonly name: string; readonly wall: string }[],
  mapping: Pick<Mapping, "dateOrder">,
): { readonly ctes: string; readonly name: string } {
  const order = mapping.dateOrder;
  const each = (one: (text: string, moment: (typeof moments)[number]) => string): string =>
    moments.map((moment) => one(`d_${moment.name}`, moment)).join(",\n  ");
  const dated = `dated AS (SELECT *, ${each((d, { name }) => `${dateText(`w_${name}`)} AS ${d}`)} FROM ${from})`;
  if (order !== "ymd" && order !== "dmy" && order !== "mdy")
    return {
      ctes: `${dated},\ntimed AS (SELECT *, ${each((d, { wall }) => `${writtenTimestamp(d, mapping)} AS ${wall}`)} FROM dated)`,
      name: "timed",
    };
  const cast = (d: string): string =>
    `CAST(TRY_CAST(${usualForm(d, order)} AS TIMESTAMPTZ) AS TIMESTAMP) AS usual_${d}`;
  const rest = (d: string): string =>
    `CASE WHEN usual_${d} IS NOT NULL OR ${d} IS NULL THEN usual_${d} ELSE ${isoTimestamp(yearFirst(d, order))} END`;
  return {
    ctes:
      `${dated},\nusual AS (SELECT *, ${each(cast)} FROM dated),\n` +
      `timed AS (SELECT *, ${each((d, { wall }) => `${rest(d)} AS ${wall}`)} FROM usual)`,
    name: "timed",
  };
}

const micros = (number: string): string => `make_timestamp(CAST(round(${number}) AS BIGINT))`;

/**
 * SQL for the TIMESTAMP that a text says: UTC where the mapping's clock is utc or offset, wall clock where it is
 * local; NULL for what is no date (30 February included). Times without a date are put on `getvariable('imp_date')`.
 */
export function writtenTimestamp(text: string, mapping: Pick<Mapping, "dateOrder">): string {
  const x = digitsWestern(text);
  switch (mapping.dateOrder) {
    case "epoch_s":
      return micros(`TRY_CAST(${x} AS DOUBLE) * 1000000`);
    case "epoch_ms":
      return micros(`TRY_CAST(${x} AS DOUBLE) * 1000`);
    case "excel":
      // days since the end of 1899; a fraction of a day is good to the second
      return `make_timestamp(1000000 * CAST(round((TRY_CAST(replace(${x}, ',', '.') AS DOUBLE) - 25569) * 86400) AS BIGINT))`;
    case "time_only":
      return `make_timestamp(epoch_us(CAST(getvariable('imp_date') AS TIMESTAMP)) + CAST(round((${timeOfDay(x)}) * 1000000) AS BIGINT))`;
    case "rfc2822":
      return either(
        `CAST(try_strptime(regexp_replace(${x}, '\\s+(UTC|GMT|Z)$', ' +0000'), ['${months.join("', '")}']) AS TIMESTAMP)`,
        `CAST(TRY_CAST(${text} AS TIMESTAMPTZ) AS TIMESTAMP)`,
      );
    case "ymd":
      return either(`CAST(TRY_CAST(${text} AS TIMESTAMPTZ) AS TIMESTAMP)`, isoTimestamp(yearFirst(x, "ymd")));
    default:
      return isoTimestamp(yearFirst(x, mapping.dateOrder));
  }
}
