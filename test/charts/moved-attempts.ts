import { attemptsChart, bestTime } from "../../src/charts";
import { cells, steps, week, within } from "./attempt-rows";
import { caseOf, of, type Case } from "./moved-case";

const top = Math.max(...steps.flatMap(({ high, cumulative }) => [high, cumulative]));
const harder = steps.map((row) =>
  row.cumulative === top
    ? row
    : {
        ...row,
        atRisk: row.atRisk - 9,
        hazard: row.hazard * 0.8,
        low: row.low * 0.8,
        high: row.high * 0.8,
        cumulative: row.cumulative * 0.9,
      },
);
const best = Math.max(...cells.filter(({ attempts }) => attempts >= 10).map(({ share }) => share));
const rarer = cells.map((cell) => {
  if (cell.share === best || cell.attempts < 10) return cell;
  const connects = Math.round(cell.connects * 0.6);
  return { ...cell, connects, share: connects / cell.attempts, ...within(connects, cell.attempts) };
});
const fewer = cells
  .filter(({ weekday }) => weekday !== 2)
  .map((cell, i) =>
    i % 3 === 0 ? { ...cell, attempts: 4, connects: 2, share: 0.5, ...within(2, 4) } : cell,
  );

/** What each attempt reaches, and when people pick up. */
export const attemptCases: Readonly<Record<string, Case>> = {
  "what each attempt reaches": caseOf(
    "attempts",
    attemptsChart,
    of({ leads: 812, reached: 444 }, steps, harder, steps.slice(0, 3), { leads: 700, reached: 400 }),
  ),
  "when people pick up": caseOf(
    "best-time",
    bestTime,
    of(week, cells, rarer, fewer, { ...week, connects: week.connects - 100 }),
  ),
};
