import { expect, it } from "vitest";
import { madeLog } from "../e2e/made-log";
import { wordsOf } from "../e2e/steps";
import { killImports } from "./import-kills";
import { legLog, type LegLog } from "./leg-log";

const kills = 50;
const days = 30;
const perDay = 400;

/** A file whose calls no other has: its own month, its own ids. */
const logOf = (n: number): string => {
  const month = new Date(Date.UTC(2000, n, 1)).toISOString().slice(0, 10);
  return madeLog({ from: month, days, perDay, prefix: `import${String(n)}` });
};

it(`${String(kills)} kills during imports: never a part of one visible, never an acknowledged one lost`, async () => {
  const rows = wordsOf().f.number(days * perDay);
  const tally = await killImports({
    kills,
    seed: 2026,
    file: logOf,
    offered: (files, first) => files.length * first,
    whole: new RegExp(`\\b${rows}\\b`),
  });
  expect(tally.first).toBeGreaterThan((days * perDay) / 2);
  expect(tally.nothing).toBeGreaterThan(kills / 5);
  expect(tally.told).toBeGreaterThan(tally.nothing / 2); // a kill may come before the import is noted
  expect(tally.acknowledged + tally.whole).toBeGreaterThan(kills / 10);
});

const legKills = 12;
const log: LegLog = { calls: 2000, shared: 300 };

it(`${String(legKills)} kills during imports of legs: calls told in two files are whole, whichever of them are there`, async () => {
  const tally = await killImports({
    kills: legKills,
    seed: 7,
    file: (n) => legLog(log, n),
    // a file's own calls, and those of the file before that it has the last leg of
    offered: (files) =>
      files.reduce((sum, n) => sum + log.calls + (files.includes(n - 1) ? 0 : log.shared), 0),
  });
  expect(tally.nothing).toBeGreaterThan(0);
  expect(tally.acknowledged + tally.whole).toBeGreaterThan(0);
});
