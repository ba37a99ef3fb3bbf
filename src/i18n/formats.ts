import { dateFormat, listFormat, numberFormat, type Grain, type Weekday } from "../base";
import type { Translator } from "./translator";

/** A figure and its unit, apart, because units are set smaller and lighter than numbers. */
export interface Figure {
  readonly value: string;
  readonly unit: string;
}

/** Numbers, spans and moments written for one reader. Local times are `YYYY-MM-DDTHH:MM:SS` without a zone. */
export interface Formats {
  number(value: number, fractionDigits?: number): string;
  percent(share: number, fractionDigits?: number): string;
  /** A difference of shares, in percentage points, with its sign. */
  points(share: number): string;
  /** The same without a sign. */
  pointsSize(share: number): string;
  signed(value: number, fractionDigits?: number): string;
  /** Seconds as `41 s`, `6 min 12 s`, `2 h 5 min`. */
  duration(seconds: number): string;
  /** An amount; with its sign, plus too, where asked for. */
  money(amount: number, currency: string, sign?: "sign"): string;
  /** The parts of a share, a duration or a number, for setting them in two sizes. */
  figures(value: number, kind: "share" | "s" | "count"): readonly Figure[];
  date(local: string, grain?: Grain): string;
  /** A local day with its year, and the time. */
  moment(local: string): string;
  /** A span of whole days, both inclusive. */
  days(from: string, to: string): string;
  dateTime(epochMs: number): string;
  weekday(iso: Weekday, length?: "short" | "long"): string;
  hour(hour: number): string;
  bytes(bytes: number): string;
  list(items: readonly string[]): string;
  /** The same in pieces, for lists of more than text: the items (`element`) and what stands between them. */
  listParts(
    items: readonly string[],
  ): readonly { readonly type: "element" | "literal"; readonly value: string }[];
}

const weekdayOf = (iso: Weekday): Date => new Date(Date.UTC(2026, 5, iso)); // 1 June 2026 is a Monday
const instant = (local: string): Date =>
  new Date(`${local.length === 10 ? `${local}T00:00:00` : local.slice(0, 19)}Z`);

const shapes: Readonly<Record<Grain, Intl.DateTimeFormatOptions>> = {
  hour: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { day: "numeric", month: "short", year: "numeric" },
  week: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  quarter: { month: "short", year: "numeric" },
};

/** Makes the formats of a reader: language, digits and calendar come from the translator. */
export function formats(translator: Translator): Formats {
  const { locale, t, direction } = translator;
  /** A minus as wide as a plus, and the sign kept before its number in either direction of writing. */
  const minus = (text: string): string => {
    const plain = text.replaceAll("-", "\u2212").replaceAll(/[\u200e\u200f\u061c]/g, "");
    return direction === "rtl" ? `\u2066${plain}\u2069` : plain;
  };
  const numeral = (options: Intl.NumberFormatOptions) => numberFormat(locale, options);
  const moment = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { timeZone: "UTC", ...options });
  const number = (value: number, digits = 0) =>
    numeral({ minimumFractionDigits: 0, maximumFractionDigits: digits }).format(value);
  const fixed = (value: number, digits: number) =>
    numeral({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

  const points = (share: number, signDisplay: "exceptZero" | "never") =>
    t("figure.points", {
      value: minus(numeral({ signDisplay, maximumFractionDigits: 1 }).format(share * 100)),
      n: Math.round(Math.abs(share) * 1000) / 10,
    });

  const spans = (seconds: number): Figure[] => {
    const size = Math.abs(seconds);
    if (size < 10 && !Number.isInteger(seconds)) return [{ value: fixed(seconds, 1), unit: t("figure.s") }];
    const whole = Math.round(size);
    const sign = seconds < 0 ? -1 : 1;
    if (whole < 60) return [{ value: number(sign * whole), unit: t("figure.s") }];
    const [first, second] =
      whole < 3600
        ? ([
            ["min", 60],
            ["s", 1],
          ] as const)
        : whole < 172_800
          ? ([
              ["h", 3600],
              ["min", 60],
            ] as const)
          : ([
              ["d", 86_400],
              ["h", 3600],
            ] as const);
    const big = Math.floor(whole / first[1]);
    const rest = Math.floor((whole - big * first[1]) / second[1]);
    const parts = [{ value: number(sign * big), unit: t(`figure.${first[0]}`) }];
    return rest === 0 ? parts : [...parts, { value: number(rest), unit: t(`figure.${second[0]}`) }];
  };

  const figures: Formats["figures"] = (value, kind) => {
    if (kind === "s") return spans(value);
    if (kind === "count") return [{ value: number(value, 1), unit: "" }];
    const parts = numeral({
      style: "percent",
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).formatToParts(value);
    const isUnit = (type: string) => type === "percentSign";
    return [
      {
        value: parts
          .filter((p) => !isUnit(p.type))
          .map((p) => p.value)
          .join("")
          .trim(),
        unit: parts
          .filter((p) => isUnit(p.type))
          .map((p) => p.value)
          .join(""),
      },
    ];
  };

  return {
    number,
    figures,
    percent: (share, digits = 1) =>
      numeral({
        style: "percent",
        minimumFractionDigits: share === 0 || share === 1 ? 0 : digits,
        maximumFractionDigits: digits,
      }).format(share),
    signed: (value, digits = 0) =>
      minus(numeral({ signDisplay: "exceptZero", maximumFractionDigits: digits }).format(value)),
    points: (share) => points(share, "exceptZero"),
    pointsSize: (share) => points(Math.abs(share), "never"),
    duration: (seconds) =>
      spans(seconds)
        .map((part) => `${part.value}\u00a0${part.unit}`)
        .join(" "),
    money: (amount, currency, sign) => {
      const options = { style: "currency", currency, maximumFractionDigits: 0 } as const;
      return sign
        ? minus(numeral({ ...options, signDisplay: "exceptZero" }).format(amount))
        : numeral(options).format(amount);
    },
    date: (local, grain = "day") => moment(shapes[grain]).format(instant(local)),
    moment: (local) => moment({ ...shapes.hour, year: "numeric" }).format(instant(local)),
    days: (from, to) => moment(shapes.day).formatRange(instant(from), instant(to)),
    dateTime: (epochMs) => dateFormat(locale, { ...shapes.hour, year: "numeric" }).format(epochMs),
    weekday: (iso, length = "short") => moment({ weekday: length }).format(weekdayOf(iso)),
    hour: (hour) =>
      moment({ hour: "2-digit", minute: "2-digit", hourCycle: hour === 24 ? "h24" : "h23" }).format(
        Date.UTC(2026, 0, 1, hour),
      ),
    bytes: (bytes) => {
      const step = bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
      const unit = (["kb", "mb", "gb"] as const)[step - 1] ?? "kb";
      const value = bytes / 10 ** (3 * step);
      return `${number(value, value < 10 ? 1 : 0)}\u00a0${t(`figure.${unit}`)}`;
    },
    list: (items) => listFormat(locale, { type: "conjunction" }).format(items),
    listParts: (items) => listFormat(locale, { type: "conjunction" }).formatToParts(items),
  };
}
