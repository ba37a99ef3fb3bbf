import fc from "fast-check";
import { expect, it } from "vitest";
import { importFiles } from "./host";

interface Call {
  readonly at: number; // wall clock, epoch seconds
  readonly direction: "inbound" | "outbound";
  readonly seconds: number;
  readonly agent: string;
}
interface Way {
  readonly delimiter: string;
  readonly newline: string;
  readonly quoted: boolean;
  readonly encoding: "utf-8" | "bom" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly date: keyof typeof dates;
  readonly duration: keyof typeof durations;
  readonly words: keyof typeof words;
  readonly eastern: boolean;
}

const two = (n: number): string => String(n).padStart(2, "0");
const parts = (at: number): Record<"y" | "m" | "d" | "h" | "i" | "s", string> => {
  const date = new Date(at * 1000);
  return { y: String(date.getUTCFullYear()), m: two(date.getUTCMonth() + 1), d: two(date.getUTCDate()), h: two(date.getUTCHours()), i: two(date.getUTCMinutes()), s: two(date.getUTCSeconds()) }; // prettier-ignore
};
const half = (at: number, am: string, pm: string): string => {
  const { h, i, s } = parts(at);
  return `${Number(h) % 12 || 12}:${i}:${s} ${Number(h) < 12 ? am : pm}`;
};
const monthWords = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const weekdays = "Sun Mon Tue Wed Thu Fri Sat".split(" ");
const levant = ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"]; // prettier-ignore
const egypt = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");
const month = (at: number, names: readonly string[]): string =>
  names[new Date(at * 1000).getUTCMonth()] ?? "";
const weekday = (at: number): string => weekdays[new Date(at * 1000).getUTCDay()] ?? "";
const clock = (at: number): string => { const { h, i, s } = parts(at); return `${h}:${i}:${s}`; }; // prettier-ignore
const iso = (at: number): string => { const { y, m, d } = parts(at); return `${y}-${m}-${d}`; }; // prettier-ignore

const dates = {
  iso: (at: number) => `${iso(at)} ${clock(at)}`,
  t: (at: number) => `${iso(at)}T${clock(at)}`,
  millis: (at: number) => `${iso(at)} ${clock(at)}.000`,
  z: (at: number) => `${iso(at)}T${clock(at)}Z`,
  utc: (at: number) => `${iso(at)} ${clock(at)}.000000 UTC`,
  offset: (at: number) => `${iso(at + 7200)}T${clock(at + 7200)}+02:00`,
  offsetPlain: (at: number) => `${iso(at - 18_000)}T${clock(at - 18_000)}.000-0500`,
  slashes: (at: number) => `${iso(at).replaceAll("-", "/")} ${clock(at)}`,
  dmy: (at: number) => { const { y, m, d } = parts(at); return `${d}/${m}/${y} ${clock(at)}`; },
  dots: (at: number) => { const { y, m, d } = parts(at); return `${d}.${m}.${y} ${clock(at)}`; },
  dashes: (at: number) => { const { y, m, d } = parts(at); return `${d}-${m}-${y} ${clock(at)}`; },
  mdy: (at: number) => { const { y, m, d } = parts(at); return `${m}/${d}/${y} ${half(at, "AM", "PM")}`; },
  weekday: (at: number) => { const { y, m, d } = parts(at); return `${weekday(at)} ${m}/${d}/${y} ${half(at, "AM", "PM")}`; },
  rfc: (at: number) => { const { y, d } = parts(at); return `${weekday(at)}, ${d} ${month(at, monthWords)} ${y} ${clock(at)}`; },
  rfcOffset: (at: number) => { const { y, d } = parts(at); return `${weekday(at)}, ${d} ${month(at, monthWords)} ${y} ${clock(at)} +0000`; },
  egypt: (at: number) => { const { y, d } = parts(at); return `\u200f${Number(d)} ${month(at, egypt)} ${y} ${half(at, "ص", "م")}`; },
  levant: (at: number) => { const { y, d } = parts(at); return `${d} ${month(at, levant)} ${y} ${clock(at)}`; },
  epoch: (at: number) => String(at),
  epochMs: (at: number) => String(at * 1000),
  excel: (at: number) => (at / 86_400 + 25_569).toFixed(9),
}; // prettier-ignore
const durations = {
  seconds: (s: number) => String(s),
  ms: (s: number) => String(s * 1000),
  minutes: (s: number) => (s / 60).toFixed(6),
  clock: (s: number) => `${Math.floor(s / 60)}:${two(s % 60)}`,
  long: (s: number) => `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}.000`,
  spaced: (s: number) => ` ${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`,
  iso: (s: number) => `PT${Math.floor(s / 60)}M${s % 60}S`,
  words: (s: number) => `${Math.floor(s / 60)}m ${s % 60}s`,
} as const;
const unit = { seconds: "seconds", ms: "ms", minutes: "minutes" } as const;
const words = {
  en: ["Call ID", "Start time", "Direction", "Talk time", "Agent", "inbound", "outbound"],
  fr: ["Identifiant", "Date et heure", "Sens", "Temps de conversation", "Conseiller", "entrant", "sortant"],
  ar: ["معرف المكالمة", "وقت البدء", "الاتجاه", "مدة التحدث", "الموظف", "واردة", "صادرة"],
} as const;

function bytes(text: string, encoding: Way["encoding"]): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "bom") return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === "windows-1252") return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(encoding === "utf-16le" ? little : little.swap16());
}

function write(calls: readonly Call[], way: Way): File {
  const [id, at, direction, talk, agent, inbound, outbound] = words[way.words];
  const named = way.duration in unit ? ` (${unit[way.duration as keyof typeof unit]})` : "";
  const eastern = (text: string): string => way.eastern ? text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit))) : text; // prettier-ignore
  const field = (text: string): string =>
    way.quoted || text.includes(way.delimiter) || /["\n]/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const rows = [
    [id, at, direction, talk + named, agent],
    ...calls.map((call, i) => [
      `c-${i}`, eastern(dates[way.date](call.at)), call.direction === "inbound" ? inbound : outbound,
      eastern(durations[way.duration](call.seconds)), call.agent,
    ]),
  ]; // prettier-ignore
  const text = rows.map((row) => row.map(field).join(way.delimiter)).join(way.newline) + way.newline;
  return new File([bytes(text, way.encoding)], "calls.csv", { lastModified: 0 });
}

/** Start within 2015 to 2035; the first call is on a day that no month has as a number. */
const day = (year: number, n: number, d: number): number => Date.UTC(year, n, d) / 1000;
const call = fc.record({
  at: fc.integer({ min: day(2015, 0, 1), max: day(2035, 0, 1) }),
  direction: fc.constantFrom("inbound" as const, "outbound" as const),
  seconds: fc.integer({ min: 20, max: 7200 }),
  agent: fc.constantFrom("Ada Muster", 'Ben "B" Muster', "Renée; Ü", "O'Neil, Sam", "line\nbreak", "Zoë|x"),
});
const way = fc
  .record({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    newline: fc.constantFrom("\n", "\r\n", "\r"),
    quoted: fc.boolean(),
    encoding: fc.constantFrom("utf-8" as const, "bom" as const, "utf-16le" as const, "utf-16be" as const, "windows-1252" as const),
    date: fc.constantFrom(...(Object.keys(dates) as (keyof typeof dates)[])),
    duration: fc.constantFrom(...(Object.keys(durations) as (keyof typeof durations)[])),
    words: fc.constantFrom("en" as const, "fr" as const, "ar" as const),
    eastern: fc.boolean(),
  })
  .map((one): Way => {
    const arabic = one.words === "ar" || one.eastern || one.date === "egypt" || one.date === "levant";
    // an encoding of Western Europe has no Arabic letters
    return arabic && one.encoding === "windows-1252" ? { ...one, encoding: "utf-8" } : one;
  }); // prettier-ignore

it("any table, in any dialect, encoding, form of dates and of durations, comes back the same", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 6, maxLength: 12 }), way, async (some, written) => {
      const calls = [{ ...(some[0] as Call), at: day(2026, 2, 25) + 36_907 }, ...some.slice(1)];
      for (const part of [written.date, written.duration, written.encoding, written.delimiter, written.words]) seen.add(part); // prettier-ignore
      const { host, report } = await importFiles([write(calls, written)], { zone: "UTC" });
      expect(report.rejects).toEqual([]);
      const rows = await host.rows("SELECT call_id, epoch(started_at) AS at, direction, round(talk_s) AS seconds, agent_id AS agent FROM calls ORDER BY src_row"); // prettier-ignore
      expect(rows).toEqual(calls.map((one, i) => ({ call_id: `c-${i}`, ...one })));
    }),
    { seed: 20_261_122, numRuns: 60 },
  );
  expect(seen.size).toBeGreaterThan(30);
}, 600_000);
