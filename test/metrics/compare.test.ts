import { describe, expect, test } from "vitest";
import { random } from "../../src/base";
import {
  bareValue,
  compareBoard,
  wilson,
  type Cluster,
  type MetricId,
  type MetricValue,
  type Pair,
} from "../../src/metrics";

const share = (metric: MetricId, numerator: number, n: number): MetricValue => ({
  ...bareValue(metric, "test", numerator / n),
  numerator,
  denominator: n,
  n,
  ...wilson(numerator, n),
});

const pair = (current: MetricValue, previous: MetricValue, more: Partial<Pair> = {}): Pair => ({
  current,
  previous,
  better: "higher",
  smallest: 0.02,
  ...more,
});
const verdict = (p: Pair) => compareBoard([p])[0]?.verdict;

describe("verdicts", () => {
  const rate = "escalation-rate";
  test("a large and certain rise is better or worse by what is good", () => {
    const up = pair(share(rate, 600, 1000), share(rate, 500, 1000));
    expect(verdict(up)).toBe("better");
    expect(verdict({ ...up, better: "lower" })).toBe("worse");
    expect(compareBoard([{ ...up, better: "band" }])[0]).toMatchObject({
      verdict: "cannot_tell",
      change: "up",
    });
  });
  test("a certain change below the smallest one worth mentioning is about the same", () =>
    expect(verdict(pair(share(rate, 505_000, 1_000_000), share(rate, 500_000, 1_000_000)))).toBe(
      "about_the_same",
    ));
  test("a difference that chance explains cannot be told, and says what would settle it", () => {
    const [found] = compareBoard([pair(share(rate, 55, 100), share(rate, 50, 100))]);
    expect(found?.verdict).toBe("cannot_tell");
    expect(found?.nNeeded).toBeGreaterThan(100);
    // 5 points at 50 %: about z² · 2 · p(1 - p) / 0.05² = 768 in each period
    expect(found?.nNeeded).toBeGreaterThan(600);
    expect(found?.nNeeded).toBeLessThan(900);
  });
  test("fewer than ten observations settle nothing", () =>
    expect(verdict(pair(share(rate, 9, 9), share(rate, 0, 1000)))).toBe("cannot_tell"));
  test("one small p value among sixteen is not believed as it would be alone", () => {
    const lucky = pair(share(rate, 548, 1000), share(rate, 500, 1000)); // p = 0.03
    expect(verdict(lucky)).toBe("better");
    const quiet = Array.from({ length: 15 }, () => pair(share(rate, 500, 1000), share(rate, 500, 1000)));
    expect(compareBoard([lucky, ...quiet])[0]).toMatchObject({
      verdict: "cannot_tell",
      reason: "many_at_once",
      nNeeded: null,
    });
  });
  test("a small difference that may be none is about the same; why is always said", () => {
    expect(compareBoard([pair(share(rate, 101, 200), share(rate, 100, 200))])[0]).toMatchObject({
      verdict: "about_the_same",
      reason: "below_smallest",
    });
    expect(compareBoard([pair(share(rate, 9, 9), share(rate, 0, 1000))])[0]?.reason).toBe("small_sample");
    expect(compareBoard([pair(share(rate, 55, 100), share(rate, 50, 100))])[0]).toMatchObject({
      reason: "within_chance",
      neededOf: "observations",
    });
  });
  test("what is needed of a queue metric is days, by the days' own variation", () => {
    const side = (...shares: number[]): Cluster[] =>
      shares.map((p, place) => ({ numerator: Math.round(p * 1000), denominator: 1000, place }));
    const [now, before] = [
      side(0.7, 0.8, 0.9, 0.75, 0.85, 0.6, 0.9),
      side(0.8, 0.8, 0.8, 0.8, 0.7, 0.9, 0.95),
    ];
    const [found] = compareBoard([
      pair(share(rate, 5500, 7000), share(rate, 5750, 7000), { days: [now, before] }),
    ]);
    expect(found).toMatchObject({
      verdict: "cannot_tell",
      reason: "within_day_to_day_variation",
      neededOf: "days",
    });
    expect(found?.nNeeded).toBeGreaterThan(7);
    expect(found?.nNeeded).toBeLessThan(200);
  });
  test("queue metrics need days: three on a side settle nothing", () => {
    const day = (numerator: number): Cluster => ({ numerator, denominator: 100 });
    const days = [
      [day(90), day(91), day(92)],
      [day(50), day(51), day(52)],
    ] as const;
    expect(verdict(pair(share(rate, 273, 300), share(rate, 153, 300), { days }))).toBe("cannot_tell");
  });
});

describe("weeks without any true change", () => {
  /** Standard normal, Box and Muller. */
  const normal = (next: () => number): number =>
    Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  /** A week of days, its weekends worse, whose share wanders by 5 points from day to day: overdispersed, as queues are. */
  const week = (next: () => number, centre: number): Cluster[] =>
    Array.from({ length: 7 }, (_, place) => {
      const weekend = place < 5 ? 0.03 : -0.08;
      const p = Math.min(0.99, Math.max(0.01, centre + weekend + 0.05 * normal(next)));
      const denominator = 150 + Math.floor(next() * 200);
      let numerator = 0;
      for (let i = 0; i < denominator; i++) if (next() < p) numerator++;
      return { numerator, denominator, place };
    });
  const sum = (days: readonly Cluster[]): MetricValue =>
    share(
      "service-level",
      days.reduce((n, day) => n + day.numerator, 0),
      days.reduce((n, day) => n + day.denominator, 0),
    );
  const judged = (verdict: string | undefined): boolean => verdict === "better" || verdict === "worse";
  const compared = (next: () => number, clustered: boolean, drift: number): Pair => {
    const [now, before] = [week(next, 0.8 + drift), week(next, 0.8)];
    return pair(sum(now), sum(before), clustered ? { days: [now, before] } : {});
  };
  /** How often one metric alone is called better or worse. */
  const alone = (clustered: boolean, drift: number, runs: number): number => {
    const next = random(2026);
    const verdicts = Array.from({ length: runs }, () => verdict(compared(next, clustered, drift)));
    return verdicts.filter(judged).length / runs;
  };
  /** The most that a true rate of 5 % shows in so many runs, two standard errors up. */
  const atMost = (runs: number): number => 0.05 + 2 * Math.sqrt((0.05 * 0.95) / runs);

  test("are called better or worse once in twenty at most, metric by metric", () => {
    expect(alone(true, 0, 3000)).toBeLessThanOrEqual(atMost(3000));
  });
  test("are called so no oftener against the mean of the four weeks before, day against like days", () => {
    const next = random(409);
    const verdicts = Array.from({ length: 1500 }, () => {
      const weeks = Array.from({ length: 4 }, () => week(next, 0.8));
      const before = week(next, 0.8).map((_, place): Cluster => {
        const likes = weeks.flatMap((days) => days.filter((one) => one.place === place));
        const sumOf = (side: "numerator" | "denominator") => likes.reduce((n, one) => n + one[side], 0);
        return { numerator: sumOf("numerator"), denominator: sumOf("denominator"), place };
      });
      const now = week(next, 0.8);
      return verdict(pair(sum(now), sum(before), { days: [now, before] }));
    });
    expect(verdicts.filter(judged).length / 1500).toBeLessThanOrEqual(atMost(1500));
  });
  test("have one such verdict on a whole board of sixteen once in twenty at most", () => {
    const next = random(11);
    const boards = Array.from({ length: 200 }, () =>
      compareBoard(Array.from({ length: 16 }, () => compared(next, true, 0))),
    );
    const wrong =
      boards.filter((board) => board.some((found) => judged(found.verdict))).length / boards.length;
    expect(wrong).toBeLessThanOrEqual(atMost(200));
  });
  test("would be called so far more often if calls were taken for independent", () => {
    expect(alone(false, 0, 500)).toBeGreaterThan(0.1);
  });
  test("do not make the verdict blind: fifteen points less are seen", () => {
    expect(alone(true, -0.15, 200)).toBeGreaterThan(0.9);
  });
  test("paired with their like, days tell more than the same days in any order", () => {
    const seen = (paired: boolean): number => {
      const next = random(5);
      const verdicts = Array.from({ length: 300 }, () => {
        const { days, ...rest } = compared(next, true, -0.08);
        const side = (list: readonly Cluster[] = []): Cluster[] =>
          list.map(({ numerator, denominator }) => ({ numerator, denominator }));
        return verdict(
          paired && days ? { ...rest, days } : { ...rest, days: [side(days?.[0]), side(days?.[1])] },
        );
      });
      return verdicts.filter(judged).length / 300;
    };
    expect(seen(true)).toBeGreaterThan(seen(false));
  });
});
