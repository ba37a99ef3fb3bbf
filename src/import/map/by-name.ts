import type { ColumnMapping } from "../types";
import { guessDirection, guessOutcome, guessResult } from "./codes";
import { dateEvidence } from "./date-evidence";
import { headerName, westernDigits } from "./header-names";
import { durationTargets, synonyms } from "./synonyms";
import { valuesOf } from "./values-of";

/**
 * Assigns columns to what they are called, each column once, save those `taken`; the outside party may sit in from
 * and to.
 */
export function byName(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  taken: ReadonlySet<string> = new Set(),
): ColumnMapping[] {
  const free = new Map(header.filter((name) => !taken.has(name)).map((name) => [name, headerName(name)]));
  const take = (target: string, test?: (source: string) => boolean): string | null => {
    for (const wanted of synonyms[target] ?? [])
      for (const [source, { name, full }] of free)
        if ((full === wanted || name === wanted) && (test?.(source) ?? true)) {
          free.delete(source);
          return source;
        }
    return null;
  };
  const values = (source: string): string[] =>
    valuesOf(header, sample, [source]).filter((value) => value !== "");
  const dated = (source: string): boolean => {
    const found = dateEvidence(values(source));
    return found.share > 0.6 && found.order !== "time_only";
  };
  const timed = (source: string): boolean =>
    values(source).length > 0 &&
    dateEvidence(values(source)).order === "time_only" &&
    dateEvidence(values(source)).share > 0.6;
  const withTime = (source: string): boolean =>
    dated(source) && values(source).some((v) => /\d:\d\d|^\d{10}|^\d{13}|^\d{5}[.,]\d/.test(v));

  const columns: ColumnMapping[] = [];
  const add = (target: string, ...sources: (string | null)[]): void => {
    const present = sources.filter((source) => source !== null);
    if (present.length) columns.push({ target, sources: present });
  };
  const start = take("started_at", withTime);
  if (start !== null) add("started_at", start);
  else {
    const date = take("date", dated) ?? take("started_at", dated);
    const time = take("time", timed) ?? take("started_at", timed);
    if (date !== null || time !== null) add("started_at", date, time);
    else
      add(
        "started_at",
        take("started_at", (source) => values(source).length === 0),
      );
  }
  for (const target of ["answered_at", "ended_at", "follow_up_due_at"])
    add(
      target,
      take(target, (s) => dated(s) || timed(s)),
    );
  const mostly = (source: string, known: (code: string) => string | null): boolean =>
    values(source).filter((value) => known(value) !== null).length > values(source).length * 0.6;
  add(
    "direction",
    take("direction", (source) => mostly(source, guessDirection)),
  );
  for (const target of durationTargets)
    add(
      target,
      take(target, (s) => values(s).every((v) => /^[-\d.,:\s]*$|^-?pt|\d\s?[hms]/i.test(westernDigits(v)))),
    );
  const known = (source: string, guess: (code: string) => string | null): number =>
    values(source).filter((value) => guess(value) !== null).length;
  // what telephony did is often headed like what came of it: the values tell which
  const isResult = (source: string): boolean => known(source, guessResult) > known(source, guessOutcome);
  add(
    "disposition",
    take("disposition", (source) => !isResult(source)),
  );
  add("result", take("result", (source) => known(source, guessResult) > 0) ?? take("disposition", isResult));
  const contact = take("contact_key");
  if (contact !== null) add("contact_key", contact);
  const [from, to] = [take("from"), take("to")];
  if (contact === null && (from !== null || to !== null)) add("contact_key", from ?? to, to ?? from);
  const company = take("company_number");
  if (company !== null) add("company_number", company);
  else if (from !== null && to !== null) add("company_number", to, from);
  add(
    "call_id",
    take("call_id", (source) => new Set(values(source)).size > values(source).length / 2),
  );
  for (const target of Object.keys(synonyms))
    if (
      !["date", "time", "from", "to"].includes(target) &&
      !columns.some((column) => column.target === target) &&
      ![
        "started_at",
        "answered_at",
        "ended_at",
        "follow_up_due_at",
        "direction",
        "result",
        "disposition",
        "call_id",
        "contact_key",
        "company_number",
        ...durationTargets,
      ].includes(target)
    )
      add(target, take(target));
  return columns;
}
