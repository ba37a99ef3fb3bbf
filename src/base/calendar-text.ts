import type { OpenSpan } from "./calendar";

const day = 1440;

/** Minutes after midnight as `09:00`; past midnight, the time of the next day. */
export const clockText = (minutes: number): string => {
  const of = minutes === day ? day : minutes % day;
  return `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`;
};

const eastern = /[٠-٩۰-۹]/g;
const latin = (text: string): string => text.replaceAll(eastern, (digit) => String(digit.charCodeAt(0) & 15));

/** `9`, `9:30`, `0930` or `24:00` as minutes after midnight; null for anything else. */
export function readClock(text: string): number | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(latin(text.trim()));
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return minutes > 59 || hours * 60 + minutes > day ? null : hours * 60 + minutes;
}

/** Opening hours as they are typed: `09:00-13:00, 14:00-18:00`; nothing is closed. */
export const spansText = (spans: readonly OpenSpan[]): string =>
  spans.map(({ from, to }) => `${clockText(from)}-${clockText(to)}`).join(", ");

/**
 * The opening hours that a text says: spans apart by commas, each from and to; an end that is not after its beginning
 * is on the next day. Null where it cannot be read or spans overlap.
 */
export function readSpans(text: string): OpenSpan[] | null {
  const parts = text
    .split(/[,;،؛]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const spans: OpenSpan[] = [];
  for (const part of parts) {
    const ends = part.split(/\s*[-–—]\s*/);
    const [from, to] = ends.map(readClock);
    if (ends.length !== 2 || from == null || to == null || from >= day) return null;
    spans.push({ from, to: to > from ? to : to + day });
  }
  spans.sort((a, b) => a.from - b.from);
  const overlap = spans.some((span, i) => i > 0 && span.from < (spans[i - 1]?.to ?? 0));
  return overlap || (spans.at(-1)?.to ?? 0) > (spans[0]?.from ?? 0) + day ? null : spans;
}
