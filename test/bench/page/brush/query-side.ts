import type { Period, Sql } from "../../../../src/base";
import { countsOf, followers, rowsOf, type Follower } from "./answers";
import type { Show, Side } from "./side";

/** One DuckDB query for each chart at each move. While they are answered only the newest move waits. */
export function querySide(sql: Sql, show: Show): Side {
  let waiting: { readonly period: Period; readonly seq: number } | null = null;
  let running: Promise<void> | null = null;
  const answer = async <F extends Follower>(chart: F, period: Period, seq: number): Promise<void> => {
    show(chart, rowsOf[chart](await countsOf(sql, chart, period), period), period, seq);
  };
  const run = async (): Promise<void> => {
    while (waiting) {
      const { period, seq } = waiting;
      waiting = null;
      await Promise.all(followers.map((chart) => answer(chart, period, seq)));
    }
    running = null;
  };
  return {
    enter: () => Promise.resolve(),
    move(period, seq) {
      waiting = { period, seq };
      running ??= run();
    },
    rest: () => running ?? Promise.resolve(),
    close: () => undefined,
  };
}
