import type { DurationUnit } from "../types";

/** A header reduced to what matters for matching, and the unit its wording carries. */
export interface HeaderName {
  /** Lower case, no diacritics, single spaces, units dropped. */
  readonly name: string;
  /** The same with what stands in brackets kept. */
  readonly full: string;
  readonly unit: DurationUnit | null;
  readonly utc: boolean;
}

const units: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\b(ms|msec|msecs|milliseconds?|millisecondes?)\b/, "ms"],
  [/\b(h+:mm:ss(\.s+)?|mm:ss|hms)\b/, "clock"],
  [/\b(s|sec|secs|seconds?|secondes?|sekunden|segundos)\b/, "s"],
  [/(?:^|\s|\()(ثانية|ثواني|بالثواني)(?:$|\s|\))/, "s"],
  [/\b(min|mins|minutes?|minuten|minutos)\b/, "min"],
  [/(?:^|\s|\()(دقيقة|دقائق|بالدقائق)(?:$|\s|\))/, "min"],
  [/\b(h|hr|hrs|hours?|heures?|stunden|horas)\b/, "h"],
  [/(?:^|\s|\()(ساعة|ساعات|بالساعات)(?:$|\s|\))/, "h"],
];

/** Western digits for Arabic-Indic and Persian ones. */
export const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

const reduce = (text: string): string =>
  westernDigits(text)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640]/g, "")
    .replace(/[أإآ]/g, "ا")
    .toLowerCase()
    .replace(/[\s_\-./&:]+/g, " ")
    .trim();

/** `start time start time` of two equal header rows is `start time`. */
const once = (name: string): string => {
  const words = name.split(" ");
  for (const times of [3, 2]) {
    const part = words.slice(0, words.length / times).join(" ");
    if (words.length % times === 0 && Array(times).fill(part).join(" ") === name) return part;
  }
  return name;
};

/** Reads one header; `callStartTime`, `call_start_time` and `Call Start Time` are the same name. */
export function headerName(header: string): HeaderName {
  const plain = header.replace(/^\ufeff/, "").trim();
  const spaced = /[a-z][A-Z]/.test(plain) ? plain.replace(/([a-z\d])([A-Z])/g, "$1 $2") : plain;
  const keepColons = spaced.toLowerCase();
  const full = once(reduce(spaced));
  let unit: DurationUnit | null = null;
  const bracket = /[([]([^)\]]*)[)\]]/.exec(keepColons)?.[1] ?? "";
  for (const [pattern, value] of units) {
    if (pattern.test(bracket)) unit = value;
    if (unit) break;
  }
  const tail = /\s(ms|msec|milliseconds|s|sec|secs|seconds|min|mins|minutes|hours|hrs)$/.exec(full)?.[1];
  let name = full;
  if (unit) name = full.replace(/\s*[([][^)\]]*[)\]]/, "");
  else if (tail) {
    if (tail.startsWith("h")) unit = "h";
    else unit = tail.startsWith("mi") && !tail.startsWith("mil") ? "min" : tail.startsWith("m") ? "ms" : "s";
    name = full.slice(0, -tail.length).replace(/\sin$/, "");
  }
  const utc = /\b(utc|gmt)\b/.test(full);
  return { name: name.trim(), full, unit, utc };
}

/** A hash of the set of headers, whatever their order, case or spacing: corrections are remembered under it. */
export async function headerSignature(header: readonly string[]): Promise<string> {
  const text = header.map((name) => headerName(name).full).sort().join("\n"); // prettier-ignore
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...hash.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Headers as column names that SQL can tell apart: never empty, never equal but for case. */
export function uniqueHeader(header: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return header.map((raw, i) => {
    const base = raw.replace(/^\ufeff/, "").trim() || `column ${i + 1}`;
    let name = base;
    for (let n = 2; seen.has(name.toLowerCase()); n++) name = `${base} ${n}`;
    seen.add(name.toLowerCase());
    return name;
  });
}

/** Names for the columns of a file without a header, as many as the widest of its first records has. */
export const unnamedHeader = (
  records: readonly { readonly fields: readonly string[] }[],
): readonly string[] =>
  Array.from(
    { length: records.slice(0, 1000).reduce((widest, { fields }) => Math.max(widest, fields.length), 0) },
    (_, i) => `column ${i + 1}`,
  );
