import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDuckDb } from "../duckdb";
import { answerOf, everyCell, listsBehind, someCells } from "../people/every-answer";
import { levels, namesIn, narrowed, protection, week, whole } from "../people/looks";
import { oneAlone, own } from "../people/one-person";

describe.each(levels)("%s", (level) => {
  const people = protection(level);
  const but = level === "own_only" ? own.split(" ") : [];
  let a: TestDuckDb;
  let b: TestDuckDb;
  beforeAll(async () => {
    a = await oneAlone({ level, typed: false }, false);
    b = await oneAlone({ level, typed: false }, true);
  });
  afterAll(() => [a, b].forEach((db) => db.close()));

  test("no cell or chart with whatever choice gives anybody away", async () => {
    const leaks: string[] = [];
    for (const cell of everyCell) {
      const [one, other] = [await answerOf(a, cell, whole, people), await answerOf(b, cell, whole, people)];
      if (JSON.stringify(one) !== JSON.stringify(other)) leaks.push(cell.id);
      leaks.push(...namesIn(JSON.stringify(one), but).map((name) => `${cell.id}: ${name}`));
    }
    expect(leaks).toEqual([]);
  });

  test("no list of single rows that a number opens gives anybody away", async () => {
    const leaks: string[] = [];
    for (const cell of someCells) {
      const [one, other] = [
        await listsBehind(a, cell, week, people),
        await listsBehind(b, cell, week, people),
      ];
      for (const [key, rows] of one) {
        if (JSON.stringify(rows) !== JSON.stringify(other.get(key)))
          leaks.push(`${cell.id} ${key.slice(0, 200)}`);
        leaks.push(...namesIn(JSON.stringify(rows), but).map((name) => `${cell.id}: ${name}`));
      }
    }
    expect(leaks).toEqual([]);
  });

  test.each(narrowed)("%s: nothing gives anybody away", async (_, look) => {
    const leaks: string[] = [];
    for (const cell of someCells) {
      if (cell.id === "report-pace") continue; // it is of a month, whatever is looked at
      const [one, other] = [await answerOf(a, cell, look, people), await answerOf(b, cell, look, people)];
      if (JSON.stringify(one) !== JSON.stringify(other)) leaks.push(cell.id);
    }
    expect(leaks).toEqual([]);
  });
});
