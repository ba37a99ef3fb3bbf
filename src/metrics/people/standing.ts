import type { Period, Sql } from "../../base";
import { none } from "../scope-sql";
import type { AskOptions, Dimension, PeopleScope, Scope } from "../types";
import { bundle, united, type Crews } from "./bundle";
import { crowds } from "./crowds";
import { chainsOf, crewsByWeek, never } from "./week-chains";
import { bundlesWithin, daySql, divides, moved, weekOf } from "./week-days";

/** What is known of groups over all that is stored, so that what two periods tell agrees. */
export interface Standing {
  /** Of these crews of a period, the groups that are told only together: the same ones in every period, if they can be. */
  few(crews: Crews): ReadonlySet<string>;
  /** The groups of which a period takes only a part of what is told together, so that another one would give the rest. */
  cutBy(span: Period): Promise<ReadonlySet<string>>;
}

const between = "\u001f";

/** Looks at all that is stored of what an SQL expression over calls tells apart. */
export async function standing(
  sql: Sql,
  scope: Scope,
  key: string,
  of: PeopleScope,
  ask: AskOptions,
  left?: ReadonlySet<Dimension>,
): Promise<Standing> {
  const groups = await crewsByWeek(sql, scope, key, of, ask, left);
  const all: Crews = new Map([...groups].map(([group, weeks]) => [group, united(weeks, weeks.keys())]));
  const sizes = new Map([...all].map(([group, crew]) => [group, crew.size]));
  const seeds = bundle(all, of.crowd);
  return {
    few: (crews) => {
      const here = [...seeds].some((group) => (crews.get(group)?.size ?? 0) > 0) ? seeds : undefined;
      return bundle(crews, of.crowd, here, sizes);
    },
    async cutBy(period) {
      const span = { from: period.from.slice(0, 19), to: period.to.slice(0, 19) };
      const weekPart = (week: string): "all" | "none" | "part" => {
        const [from, to] = [`${week}T00:00:00`, `${moved(week, 7)}T00:00:00`];
        if (to <= span.from || from >= span.to) return "none";
        return from >= span.from && to <= span.to ? "all" : "part";
      };
      const cut = new Set<string>();
      for (const [group, weeks] of groups)
        for (const chain of chainsOf(weeks, of.crowd)) {
          const parts = new Set([...chain].map((week) => (week === never ? "none" : weekPart(week))));
          if (parts.has("part") || (parts.has("all") && parts.has("none"))) cut.add(group);
        }
      for (const week of new Set([weekOf(span.from, of), weekOf(span.to, of)]))
        if (weekPart(week) === "part")
          for (const group of await cutWithin(sql, scope, span, week, key, of, ask, left)) cut.add(group);
      return cut;
    },
  };
}

/** The groups of which a period that cuts a week takes only a part of the days of too few people, or a part of a day. */
async function cutWithin(
  sql: Sql,
  scope: Scope,
  span: Period,
  week: string,
  key: string,
  of: PeopleScope,
  ask: AskOptions,
  left?: ReadonlySet<Dimension>,
): Promise<ReadonlySet<string>> {
  const [from, to] = [`${week}T00:00:00`, `${moved(week, 7)}T00:00:00`];
  const both = `${daySql} || chr(31) || coalesce((${key})::VARCHAR, '${none}')`;
  const within = async (start: string, end: string): Promise<Crews> =>
    start < end ? (await crowds(sql, scope, { from: start, to: end }, both, ask, left)).crews : new Map();
  const start = span.from > from ? span.from : from;
  const end = span.to < to ? span.to : to;
  const inside = await within(start, end);
  const outside = [await within(from, start), await within(end, to)].flatMap((crews) => [...crews]);
  const days = new Map(inside);
  const cut = new Set<string>();
  const groupOf = (cell: string): string => cell.slice(cell.indexOf(between) + 1);
  for (const [cell, crew] of outside) {
    if (inside.has(cell)) cut.add(groupOf(cell));
    days.set(cell, new Set([...(days.get(cell) ?? []), ...crew]));
  }
  for (const parts of bundlesWithin(days, groupOf, of.crowd))
    if (divides([parts], (cell) => inside.has(cell))) for (const cell of parts) cut.add(groupOf(cell));
  return cut;
}
