import { periodPresets, type PeriodChoice } from "./types";

const custom = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** A period choice as files and URLs write it: a preset's name, or `2026-11-02..2026-11-08`. */
export const writePeriodChoice = (choice: PeriodChoice): string =>
  choice.preset === "custom" ? `${choice.from}..${choice.to}` : choice.preset;

/** The period choice that a text names; null for any other text, impossible days and a span that ends before it begins. */
export function readPeriodChoice(text: string): PeriodChoice | null {
  const preset = periodPresets.find((name) => name === text);
  if (preset !== undefined) return { preset };
  const [, from, to] = custom.exec(text) ?? [];
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to) || from > to) return null;
  return { preset: "custom", from, to };
}

const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
};
