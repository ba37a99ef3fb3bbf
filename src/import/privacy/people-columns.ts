import { headerName } from "../map/header-names";
import { profileOf } from "../profiles/find";
import type { Mapping } from "../types";

/** Canonical columns that are a person who works here. */
const persons: ReadonlySet<string> = new Set(["agent_id", "owner", "from_agent"]);
/** Columns named after people, in layouts that do not say: whoever had, handed on, answered or recorded a call. */
const named =
  /\b(agents?|users?|owner|operator|employee|advisor|representative|teammate|staff|assignee|answered by|handled by|assigned to|picked up by|hung up by|transferred? (from|to|by)|forwarded (from|to)|recorded by|recording (name|file))\b/;
/** Targets of which a text is not a name: moments and amounts of time, and what telephony says in numbers. */
const measured = /_at$|_s$|^(call_id|conversation_id|amount|score)$/;

const written = (value: string): string => value.trim().toLowerCase();
/** Names as they may stand in a cell: `101 - Ada Muster`, `Muster, Ada (117)` and lists hold more than one. */
const parts = (value: string): readonly string[] =>
  [value, ...value.split(/[;,|]| - |[()[\]"]/)]
    .map(written)
    .filter((part) => part.length >= 3 && /\p{L}{2}/u.test(part));

/** The columns of a file that hold people: read as such, declared by the layout, or named after them. */
export function peopleColumns(header: readonly string[], mapping: Mapping): readonly string[] {
  const read = new Set(
    mapping.columns.filter(({ target }) => persons.has(target)).flatMap(({ sources }) => sources),
  );
  const declared = new Set((profileOf(mapping.profile)?.people ?? []).map((name) => headerName(name).full));
  const times = new Set(
    mapping.columns.filter(({ target }) => measured.test(target)).flatMap(({ sources }) => sources),
  );
  return header.filter((name) => {
    const { full } = headerName(name);
    return read.has(name) || declared.has(full) || (named.test(full) && !times.has(name));
  });
}

/** Other columns of a file in which the names of some of its columns stand too, by a sample of its rows. */
export function alike(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  columns: readonly string[],
): readonly string[] {
  const at = columns.map((name) => header.indexOf(name));
  const names = new Set(sample.flatMap((record) => at.flatMap((i) => parts(record[i] ?? ""))));
  if (names.size === 0) return [];
  const all = [...names];
  const holds = (value: string): boolean => {
    const text = written(value);
    return text !== "" && all.some((name) => text === name || (name.length >= 5 && text.includes(name)));
  };
  return header.filter(
    (name, i) => !columns.includes(name) && sample.some((record) => holds(record[i] ?? "")),
  );
}

/** The columns of a file that hold people, with those in which the same names stand. */
export function peopleIn(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  mapping: Mapping,
): readonly string[] {
  const people = peopleColumns(header, mapping);
  return [...people, ...alike(header, sample, people)];
}

/**
 * Columns that a mask of one column should cover too: those in which its names stand as well and, where it holds people,
 * those that the layout says hold the same people.
 */
export function maskedAlike(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  mapping: Mapping,
  column: string,
): readonly string[] {
  const people = mapping.columns.some(
    ({ target, sources }) => persons.has(target) && sources.includes(column),
  );
  const declared = new Set((profileOf(mapping.profile)?.people ?? []).map((name) => headerName(name).full));
  const said = header.filter((name) => people && name !== column && declared.has(headerName(name).full));
  const found = alike(header, sample, [column]);
  return header.filter((name) => said.includes(name) || found.includes(name));
}
