/** What stands in a report instead of a person's name and of a telephone number. */
export interface Redaction {
  /** Names of people who work here, in the order in which they are numbered. */
  readonly names: readonly string[];
  readonly person: (number: number) => string;
  readonly number: string;
}

/** Hides names and numbers in a text. `loose` texts are values of their own, in which bare digits may be a number. */
export type Redact = (text: string, loose: boolean) => string;

const international = /(?:\+|\b00)\d(?:[\s().-]{0,2}\d){6,14}/gu;
const bare = /(?<![\d.,:/#\p{L}-])\d{7,15}(?![\d.,:/\p{L}-])/gu;
const letters = /\p{L}/u;

/** A function that hides these names, and telephone numbers, wherever they stand. */
export function redactor({ names, person, number }: Redaction): Redact {
  const places = new Map(names.map((name, i) => [name.trim().toLowerCase(), i + 1]));
  const told = [...places.keys()]
    .filter((name) => name.length > 1 && letters.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const known =
    told.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${told.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const nameOf = (text: string): string => person(places.get(text.toLowerCase()) ?? 0);
  return (text, loose) => {
    const alone = text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, "").trim();
    if (loose && places.has(alone.toLowerCase())) return nameOf(alone);
    const named = known ? text.replaceAll(known, nameOf) : text;
    const without = named.replaceAll(international, number);
    return loose ? without.replaceAll(bare, number) : without;
  };
}
