/** Where in the panel a question is answered. */
export type DoubtPlace = "date" | "zone" | "direction" | "codes" | "columns" | "durations" | "file";

const places: readonly (readonly [part: string, place: DoubtPlace])[] = [
  ["_codes", "codes"],
  ["zone", "zone"],
  ["clock", "zone"],
  ["date", "date"],
  ["direction", "direction"],
  ["result", "codes"],
  ["disposition", "codes"],
  ["duration", "durations"],
  ["column", "columns"],
  ["start", "file"],
  ["required", "columns"],
  ["id_", "columns"],
];

/** The place of a doubt, by the words of its code. */
export const placeOf = (code: string): DoubtPlace =>
  places.find(([part]) => code.includes(part))?.[1] ?? "file";
