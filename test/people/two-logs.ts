import { afterAll, beforeAll } from "vitest";
import type { Cell } from "../../src/notebook";
import type { TestDuckDb } from "../duckdb";
import { answerOf, listsBehind, type Look } from "./every-answer";
import { type levels, namesIn, protection } from "./looks";
import { oneAlone, own } from "./one-person";

/** Two logs that differ only in what came of one person's calls. */
export interface TwoLogs {
  /** The log as it is, once the tests run. */
  plain(): TestDuckDb;
  /** Where answers to these cells tell the logs apart, or name somebody. */
  leaks(cells: readonly Cell[], look: Look): Promise<readonly string[]>;
  /** Where lists behind the numbers of these cells do. */
  leaksOfLists(cells: readonly Cell[], look: Look): Promise<readonly string[]>;
}

/** The two logs at a level of protection; to be called where tests are described. */
export function twoLogs(level: (typeof levels)[number]): TwoLogs {
  const people = protection(level);
  const but = level === "own_only" ? own.split(" ") : [];
  let logs: readonly TestDuckDb[] = [];
  beforeAll(async () => {
    const open = (other: boolean) => oneAlone({ level, typed: false }, other);
    logs = [await open(false), await open(true)];
  });
  afterAll(() => logs.forEach((db) => db.close()));
  const plain = (): TestDuckDb => {
    const [log] = logs;
    if (!log) throw new Error("the logs are opened before the tests");
    return log;
  };
  const both = async <T>(ask: (log: TestDuckDb) => Promise<T>): Promise<readonly T[]> => {
    const answers: T[] = [];
    for (const log of logs) answers.push(await ask(log));
    return answers;
  };
  /** What tells the logs apart under this name, or names somebody. */
  const leaksIn = (id: string, answers: readonly unknown[]): readonly string[] => {
    const [one = "", ...others] = answers.map((answer) => JSON.stringify(answer) as string | undefined);
    const differ = others.some((other) => other !== one);
    return [...(differ ? [id] : []), ...namesIn(one, but).map((name) => `${id}: ${name}`)];
  };
  return {
    plain,
    async leaks(cells, look) {
      const found: string[] = [];
      for (const cell of cells)
        found.push(...leaksIn(cell.id, await both((log) => answerOf(log, cell, look, people))));
      return found;
    },
    async leaksOfLists(cells, look) {
      const found: string[] = [];
      for (const cell of cells) {
        const lists = await both((log) => listsBehind(log, cell, look, people));
        for (const key of lists[0]?.keys() ?? [])
          found.push(
            ...leaksIn(
              `${cell.id} ${key.slice(0, 200)}`,
              lists.map((list) => list.get(key)),
            ),
          );
      }
      return found;
    },
  };
}
