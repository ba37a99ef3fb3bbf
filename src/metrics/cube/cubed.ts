import type { Period, QueryOptions, Sql, Table } from "../../base";
import { sumParams, type SumQuestion, type SumRow, type Summing } from "../sums";
import { filterSql, spanSql, valueSql } from "../scope-sql";
import type { AskOptions, Dimension, Filters } from "../types";
import { cubeOf, type Cube, type DayRange } from "./cube";
import { inOne, partsOf } from "./different";

/** The most rows of a cube, the most of one that only tells values apart, and the most numbers in one. */
const [mostRows, mostValues, mostNumbers] = [200_000, 100_000, 4_000_000];

/** A question that no cube answers: its answer has to be asked for when it is wanted. */
export class NotCubed extends Error {
  override readonly name = "NotCubed";
}

export interface CubeOptions {
  /** Filters on these change from question to question. */
  readonly dims: readonly Dimension[];
  /** Periods change from question to question, as whole days within `range`; null where they are always the same. */
  readonly range: DayRange | null;
  readonly ask: AskOptions;
}

/** An engine for questions of which only periods and some filters change. */
export interface Cubed {
  /** Asks the engine once for what is not known yet. `around` is the range in which the questions' own periods lie. */
  learning(around: DayRange): Sql;
  /** Answers at once from what is known; throws `NotCubed` where it is not. */
  readonly knowing: Sql;
  readonly bytes: number;
}

interface Known extends DayRange {
  /** Null where there would be too much of it. */
  readonly cube: Cube | null;
}

const midnight = /^\d{4}-\d\d-\d\d(T00:00:00(\.0+)?)?$/;
const daysOf = ({ from, to }: Period): DayRange => {
  if (!midnight.test(from) || !midnight.test(to)) throw new NotCubed("part of a day");
  return { from: dayOf(from), to: dayOf(to) };
};
const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;
const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const within = (inner: DayRange, outer: DayRange): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

/** Makes an engine that answers questions by adding up from cubes, which it asks of another engine. */
export function cubed(engine: Sql, { dims, range, ask }: CubeOptions): Cubed {
  const cubes = new Map<string, Known>();
  const tables = new Map<string, Table>();
  const fixed = (filters: Filters): Filters =>
    Object.fromEntries(Object.entries(filters).filter(([name]) => !dims.includes(name as Dimension)));
  const keyOf = (question: SumQuestion, span: Period): string => {
    const { relation, where, keys, measures, fact, scope, filters } = question;
    const asked = measures.map(({ sql }) => sql).join("\n");
    const held = JSON.stringify([fixed(filters), scope.params, scope.queueParams, range ? null : span]);
    return [relation, fact.date, where, keys.join("\n"), asked, held].join("\u0000");
  };
  const lookUp = (question: SumQuestion): SumRow[] => {
    const found: SumRow[] = [];
    question.spans.forEach((span, index) => {
      const known = cubes.get(keyOf(question, span));
      if (!known?.cube) throw new NotCubed("no cube");
      const days = range ? daysOf(span) : null;
      if (days && !within(days, known)) throw new NotCubed("other days");
      for (const row of known.cube.answer(index, days, question.filters)) found.push(row);
    });
    return found;
  };
  const learn = async (question: SumQuestion, around: DayRange): Promise<void> => {
    for (const span of question.spans) {
      const key = keyOf(question, span);
      const known = cubes.get(key);
      if (!range) {
        if (!known) cubes.set(key, { from: 0, to: 0, cube: await build(question, span) });
        continue;
      }
      const days = daysOf(span);
      // what is asked so far outside of a question's own period is asked so far outside of any other, too
      const wanted = {
        from: Math.min(known?.from ?? range.from, range.from - Math.max(0, around.from - days.from)),
        to: Math.max(known?.to ?? range.to, range.to + Math.max(0, days.to - around.to)),
      };
      if (known && (within(wanted, known) || known.cube === null)) continue;
      const all = { from: `${isoDay(wanted.from)}T00:00:00`, to: `${isoDay(wanted.to)}T00:00:00` };
      cubes.set(key, { ...wanted, cube: await build(question, all) });
    }
  };
  async function build(question: SumQuestion, span: Period): Promise<Cube | null> {
    const { relation, fact, where, keys, measures } = question;
    const filters = fixed(question.filters);
    const own = dims.filter((dimension) => fact.filters[dimension] !== undefined);
    const columns = [
      ...keys.map((key, i) => `${key} AS key_${i}`),
      range ? `date_diff('day', DATE '1970-01-01', ${fact.date}::DATE) AS on_day` : "0 AS on_day",
      ...own.map((dimension, i) => `${valueSql(dimension, fact.filters[dimension] ?? "NULL")} AS dim_${i}`),
    ];
    const by = [...keys.map((_, i) => `key_${i}`), "on_day", ...own.map((_, i) => `dim_${i}`)];
    const most =
      measures.length === 0 ? mostValues : Math.min(mostRows, Math.floor(mostNumbers / measures.length));
    const table = await engine.query(
      `SELECT * FROM (
    SELECT ${[...columns, ...measures.map(({ sql }, i) => `(${sql})::DOUBLE AS sum_${i}`)].join(",\n      ")}
    FROM ${relation} AS fact
    WHERE ${spanSql(fact.date, 0)} AND ${filterSql(fact, filters)} AND (${where})
    GROUP BY ${by.join(", ")} LIMIT ${most + 1}
  ) ORDER BY ${by.join(", ")}`,
      { ...ask, params: await sumParams(question, engine, [span], filters) },
    );
    if (table.rowCount > most) return null;
    const is = measures.map((measure) => (measure.is === "max" ? "max" : "sum"));
    return cubeOf(table, { keys: keys.length, dims: own, is });
  }
  const tableKey = (sql: string, { params = {} }: QueryOptions): string => {
    if (Object.keys(params).some((name) => /^(from|to)_\d+$/.test(name))) throw new NotCubed("of a period");
    return `${sql}\u0000${JSON.stringify(params)}`;
  };

  const knowing: Summing = {
    sums: (question) => inOne(question, partsOf(question).map(lookUp)),
    query(sql, options = {}) {
      const table = tables.get(tableKey(sql, options));
      return table ? Promise.resolve(table) : Promise.reject(new NotCubed("not asked before"));
    },
  };
  return {
    knowing,
    learning: (around): Summing => ({
      async sums(question) {
        const parts = partsOf(question);
        for (const part of parts) await learn(part, around);
        return inOne(question, parts.map(lookUp));
      },
      async query(sql, options = {}) {
        const key = tableKey(sql, options);
        const table = tables.get(key) ?? (await engine.query(sql, { ...options, ...ask }));
        tables.set(key, table);
        return table;
      },
    }),
    get bytes() {
      return [...cubes.values()].reduce((sum, { cube }) => sum + (cube?.bytes ?? 0), 0);
    },
  };
}
