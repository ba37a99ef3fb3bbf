import type { Unit } from "../../metrics";

const eastern = /[٠-٩۰-۹]/g;

/** Why a figure that was typed cannot be one in this unit: the end of `reconcile.wrong_…`; null where it can. */
export function figureWrong(text: string, unit: Unit): "number" | "seconds" | "share" | "negative" | null {
  const read = figureRead(text, unit);
  if (read === null) return unit === "s" ? "seconds" : "number";
  if (unit === "share" && (read.typed < 0 || read.typed > 1)) return "share";
  return read.typed < 0 && (unit === "s" || unit === "count") ? "negative" : null;
}

/**
 * A figure as somebody types it off another screen: `78.4 %`, `78,4`, `0:34`, `1:02:03`. In the metric's own unit, with
 * half of the last digit typed, within which another figure is the same.
 */
export function figureRead(text: string, unit: Unit): { typed: number; tolerance: number } | null {
  const latin = text
    .replaceAll(eastern, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll(/[%٪\s]/g, "")
    .replace(/[,٫]/, ".");
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(latin);
  if (clock && unit === "s") {
    const [, hours = "0", minutes, seconds] = clock;
    return { typed: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), tolerance: 0.5 };
  }
  if (!/^-?\d+(\.\d+)?$/.test(latin)) return null;
  const digits = latin.split(".")[1]?.length ?? 0;
  const scale = unit === "share" ? 0.01 : 1;
  return { typed: Number(latin) * scale, tolerance: (0.5 * scale) / 10 ** digits };
}
