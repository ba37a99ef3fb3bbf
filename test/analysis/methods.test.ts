import { describe, expect, test } from "vitest";
import {
  agentsNeeded,
  agentsNeededWithPatience,
  erlangA,
  erlangB,
  erlangC,
  erlangs,
  fairComparison,
  fitHoltWinters,
  forecastError,
  funnelLimits,
  gapAttribution,
  holtWinters,
  overdispersion,
  pChart,
  pareto,
  seasonalNaive,
  secondsByDay,
  toSchedule,
  trendTest,
  xmrChart,
} from "../../src/analysis";
import { random } from "../../src/base";

// The expected figures are those of metrics.md, sections 4.4, 5 and 6, and of the golden queries named.

describe("gap attribution (A01)", () => {
  const segments = [
    { segment: "support", before: { n: 800, k: 80 }, after: { n: 400, k: 32 } },
    { segment: "billing", before: { n: 200, k: 60 }, after: { n: 600, k: 168 } },
  ];
  test("both segments improve, the total worsens: rate and mix, centred", () => {
    const found = gapAttribution(segments);
    expect(found).toMatchObject({ simpson: true });
    expect(found?.before).toBeCloseTo(0.14, 12);
    expect(found?.after).toBeCloseTo(0.2, 12);
    expect(found?.rate).toBeCloseTo(-0.02, 12);
    expect(found?.mix).toBeCloseTo(0.08, 12);
    const [support, billing] = found?.contributions ?? [];
    expect(support?.rate).toBeCloseTo(-0.012, 12);
    expect(support?.mix).toBeCloseTo(0.032, 12);
    expect(billing?.rate).toBeCloseTo(-0.008, 12);
    expect(billing?.mix).toBeCloseTo(0.048, 12);
  });
  test("adds up to the change, with segments that come and go", () => {
    const next = random(7);
    for (let round = 0; round < 200; round++) {
      const side = () => {
        const n = Math.floor(next() * 50);
        return { n, k: Math.floor(next() * (n + 1)) };
      };
      const made = Array.from({ length: 6 }, (_, i) => ({ segment: `${i}`, before: side(), after: side() }));
      const found = gapAttribution(made);
      if (!found) continue;
      expect(found.rate + found.mix).toBeCloseTo(found.after - found.before, 10);
    }
  });
  test("nothing on one side is no attribution", () => {
    expect(gapAttribution([{ segment: "a", before: { n: 0, k: 0 }, after: { n: 5, k: 1 } }])).toBeNull();
  });
});

describe("control charts", () => {
  test("XmR (A02)", () => {
    const found = xmrChart([52, 48, 51, 47, 55, 50, 49, 53, 46, 70]);
    expect(found?.centre).toBeCloseTo(52.1, 10);
    expect(found?.meanRange).toBeCloseTo(6.666666667, 8);
    expect(found?.upper).toBeCloseTo(69.83333333, 7);
    expect(found?.lower).toBeCloseTo(34.36666667, 7);
    expect(found?.upperRange).toBeCloseTo(21.78666667, 7);
    expect(found?.outside).toEqual([9]); // the tenth
    expect(found?.jumps).toEqual([9]);
  });
  test("eight on one side, and three of four near a limit; the baseline is frozen", () => {
    const base = [10, 12, 9, 11, 10, 12, 9, 11]; // centre 10.5, mean range 13/7
    const found = xmrChart([...base, 11, 12, 11, 12, 11, 12, 11, 12], base.length);
    expect(found?.centre).toBe(10.5);
    expect(found?.runs).toEqual([14, 15]); // from place 7 (11) on: eight by 14
    expect(xmrChart([...base, 14, 14, 10, 14], base.length)?.nearLimit).toEqual([11]);
    expect(xmrChart([5])).toBeNull();
  });
  test("p chart and Laney's p' (A03)", () => {
    const found = pChart([
      { n: 100, k: 5 },
      { n: 120, k: 6 },
      { n: 80, k: 4 },
      { n: 100, k: 15 },
    ]);
    expect(found?.sigmaZ).toBeCloseTo(1.175477, 5);
    expect(found?.laney).toBe(true);
    expect(found?.points[3]).toMatchObject({ share: 0.15, lower: 0, signal: false });
    expect(found?.points[3]?.upper).toBeCloseTo(0.154017, 6);
    expect(found?.points[3]?.upperLaney).toBeCloseTo(0.167885, 5);
    expect(
      pChart([
        { n: 5, k: 0 },
        { n: 5, k: 0 },
      ]),
    ).toBeNull();
  });
});

describe("trend (A05)", () => {
  test("Mann-Kendall and Sen", () => {
    const found = trendTest([
      [1, 10],
      [2, 12],
      [3, 11],
      [4, 15],
      [5, 18],
    ]);
    expect(found).toMatchObject({ s: 8, slope: 2 });
    expect(found?.variance).toBeCloseTo(16.666666667, 8);
    expect(found?.z).toBeCloseTo(1.714642819948, 10);
    // of the 120 orders of five, S is at least 8 in size in 1 + 4 and as many mirrored (0 or 1 inversions): 10/120
    expect(found?.p).toBeCloseTo(10 / 120, 12);
  });
  test("ties lower the variance: n = 4 with one pair, (4*3*13 - 2*1*9) / 18", () => {
    expect(
      trendTest([
        [1, 1],
        [2, 2],
        [3, 2],
        [4, 3],
      ])?.variance,
    ).toBeCloseTo(138 / 18, 12);
    expect(
      trendTest([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toBeNull();
  });
  test("a flat noisy series is called a trend in about one of twenty", () => {
    const next = random(11);
    let called = 0;
    for (let i = 0; i < 400; i++) {
      const series = Array.from({ length: 20 }, (_, t) => [t, next()] as const);
      if ((trendTest(series)?.p ?? 1) < 0.05) called++;
    }
    expect(called / 400).toBeLessThan(0.08);
  });
});

describe("forecast", () => {
  const days = [100, 90, 80, 85, 95, 40, 30, 110, 88, 84, 80, 100, 44, 26, 105, 92, 83, 86, 97, 41, 29];
  test("as last week, and its error (A06): 25/7 over 34/7", () => {
    const forecast = seasonalNaive(days.slice(0, 14), 7, 7);
    expect(forecast).toEqual([110, 88, 84, 80, 100, 44, 26]);
    const found = forecastError(days.slice(0, 14), days.slice(14), forecast, 7);
    expect(found?.mae).toBeCloseTo(25 / 7, 10);
    expect(found?.mase).toBeCloseTo(25 / 34, 10);
    expect(seasonalNaive([1, 2], 7, 3)).toEqual([]);
  });
  test("Holt-Winters, additive: the reference of metrics.md 5.6", () => {
    const y = [30, 21, 29, 31, 35, 24, 33, 36, 40, 27, 38, 41];
    const found = holtWinters(y, 4, { alpha: 0.5, beta: 0.1, gamma: 0.3 });
    const fitted = [31.0625, 25.2906, 33.8402, 36.5729, 37.0013, 29.9905, 37.6874, 41.024];
    expect(found?.fitted).toHaveLength(8);
    found?.fitted.forEach((value, i) => expect(value).toBeCloseTo(fitted[i] ?? NaN, 4));
    expect(found?.level).toBeCloseTo(37.848, 3);
    expect(found?.trend).toBeCloseTo(1.139, 3);
    [42.2774, 32.7338, 42.4359, 45.5645].forEach((value, i) =>
      expect(found?.ahead(i + 1)).toBeCloseTo(value, 4),
    );
    expect(fitHoltWinters(y, 4)?.squaredError).toBeLessThanOrEqual(found?.squaredError ?? 0);
    expect(holtWinters(y.slice(0, 7), 4, { alpha: 0.5, beta: 0.1, gamma: 0.3 })).toBeNull();
  });
});

describe("staffing", () => {
  const load = { calls: 100, interval_s: 1800, handle_s: 180 };
  test("Erlang C (A07): 14 agents for 80/20 at most 85 % busy, 20 to schedule", () => {
    const found = agentsNeeded(load, { target_s: 20, serviceLevel: 0.8, maxOccupancy: 0.85 });
    expect(found.agents).toBe(14);
    expect(found.waits).toBeCloseTo(0.1741319335950498, 12);
    expect(found.serviceLevel).toBeCloseTo(0.8883500191794669, 12);
    expect(found.speedOfAnswer_s).toBeCloseTo(7.83594, 5);
    expect(found.occupancy).toBeCloseTo(0.7142857142857143, 12);
    expect(toSchedule(14, 0.3)).toBe(20);
  });
  test.each([
    [30, 0.82799, 23.52, 208.65, 97.22],
    [31, 0.65233, 45.22, 74.72, 94.09],
    [32, 0.50695, 61.29, 37.57, 91.15],
    [33, 0.38833, 73.04, 21.27, 88.38],
    [34, 0.29302, 81.51, 12.73, 85.78],
    [35, 0.21765, 87.51, 7.84, 83.33],
    [36, 0.15906, 91.7, 4.89, 81.02],
    [37, 0.11429, 94.58, 3.06, 78.83],
    [38, 0.08072, 96.52, 1.92, 76.75],
    [40, 0.03817, 98.64, 0.74, 72.92],
    [42, 0.01678, 99.51, 0.27, 69.44],
  ])("250 calls of 210 s in half an hour with %d people", (n, waits, level, asa, occupancy) => {
    const found = erlangC({ calls: 250, interval_s: 1800, handle_s: 210 }, n, 20);
    expect(found?.waits).toBeCloseTo(waits, 5);
    expect((found?.serviceLevel ?? 0) * 100).toBeCloseTo(level, 2);
    expect(found?.speedOfAnswer_s).toBeCloseTo(asa, 2);
    expect((found?.occupancy ?? 0) * 100).toBeCloseTo(occupancy, 2);
  });
  test.each([
    [11, 0.68212, 38.96, 122.78],
    [12, 0.44939, 64.02, 40.44],
    [13, 0.28527, 79.56, 17.12],
    [14, 0.17413, 88.84, 7.84],
    [15, 0.10204, 94.15, 3.67],
    [16, 0.05734, 97.06, 1.72],
  ])("10 Erlang with %d people", (n, waits, level, asa) => {
    const found = erlangC(load, n, 20);
    expect(found?.waits).toBeCloseTo(waits, 5);
    expect((found?.serviceLevel ?? 0) * 100).toBeCloseTo(level, 2);
    expect(found?.speedOfAnswer_s).toBeCloseTo(asa, 2);
  });
  test.each([
    [180, [3, 5, 8, 14, 24, 45]],
    [240, [3, 6, 10, 17, 32, 60]],
    [300, [4, 7, 12, 21, 39, 74]],
    [360, [4, 8, 14, 25, 46, 88]],
  ] as const)("fewest people for 80/20 at %d s", (handle_s, people) => {
    const goal = { target_s: 20, serviceLevel: 0.8 };
    const found = [10, 25, 50, 100, 200, 400].map(
      (calls) => agentsNeeded({ calls, interval_s: 1800, handle_s }, goal).agents,
    );
    expect(found).toEqual(people);
  });
  test("other published examples, and too few people", () => {
    const goal = { target_s: 30, serviceLevel: 0.8 };
    expect(agentsNeeded({ calls: 250, interval_s: 3600, handle_s: 330 }, goal).agents).toBe(28);
    const found = erlangC({ calls: 360, interval_s: 1800, handle_s: 240 }, 55, 15);
    expect(found?.waits).toBeCloseTo(0.238701, 6);
    expect(found?.speedOfAnswer_s).toBeCloseTo(8.184, 3);
    expect(found?.serviceLevel).toBeCloseTo(0.84588, 5);
    expect(erlangC(load, 10, 20)).toBeNull();
    expect(erlangs(load)).toBe(10);
    expect(erlangB(1, 1)).toBe(0.5);
    expect(Number.isFinite(erlangB(5000, 4800))).toBe(true);
  });
  test("Erlang A: patience of five minutes needs one fewer", () => {
    const found = agentsNeededWithPatience(
      load,
      { target_s: 20, serviceLevel: 0.8, maxOccupancy: 0.85 },
      300,
    );
    expect(found.agents).toBe(13);
    expect(found.serviceLevel).toBeCloseTo(0.858178, 5);
    expect(found.occupancy).toBeCloseTo(0.750028, 6);
    expect(found.abandons).toBeCloseTo(0.024963, 6);
    expect(found.waits).toBeCloseTo(0.225797, 6);
    expect(found.speedOfAnswer_s).toBeCloseTo(7.489, 3);
  });
  test("Palm's example: 48 calls a minute, 50 people, patience of two minutes", () => {
    const minute = { calls: 48, interval_s: 60, handle_s: 60 };
    const patient = erlangC(minute, 50, 20);
    expect(patient?.waits).toBeCloseTo(0.694458, 5); // exactly 0.6944556: metrics.md is off in the sixth digit
    expect(patient?.speedOfAnswer_s).toBeCloseTo(20.834, 3);
    const found = erlangA(minute, 50, 20, 120);
    expect(found.abandons).toBeCloseTo(0.030912, 6);
    expect(found.speedOfAnswer_s).toBeCloseTo(3.7095, 4);
    expect(found.waits).toBeCloseTo(0.46777, 5);
    expect(found.occupancy).toBeCloseTo(0.930325, 5);
  });
});

describe("comparing people (A10)", () => {
  const tallies = [
    { id: "a", n: 100, k: 70 },
    { id: "b", n: 100, k: 80 },
    { id: "c", n: 50, k: 45 },
    { id: "d", n: 20, k: 8 },
    { id: "e", n: 200, k: 150 },
  ];
  test("empirical Bayes", () => {
    const found = fairComparison(tallies);
    expect(found?.priorStrength).toBeCloseTo(17.669165998653867, 9);
    [
      0.7076677290722699, 0.7926517596390745, 0.861111122387034, 0.5646706243736714, 0.7500863557547011,
    ].forEach((shrunk, i) => expect(found?.shrunk[i]?.shrunk).toBeCloseTo(shrunk, 10));
  });
  test("no more variation than chance: everybody is the same", () => {
    const found = fairComparison([
      { id: "a", n: 100, k: 70 },
      { id: "b", n: 100, k: 72 },
    ]);
    expect(found).toMatchObject({ between: 0, priorStrength: null });
    expect(found?.shrunk.map(({ shrunk }) => shrunk)).toEqual([0.71, 0.71]);
  });
  test("funnel limits, exact where few are expected", () => {
    const limits = funnelLimits(353 / 470, 100);
    expect(limits.low95).toBeCloseTo(0.666314, 6);
    expect(limits.high95).toBeCloseTo(0.835814, 6);
    // n p = 2: P(0) = 0.1216, P(<= 4) = 0.9492 with n = 20, p = 0.1; 97.5 % needs 5
    expect(funnelLimits(0.1, 20)).toMatchObject({ low95: 0, high95: 5 / 20 });
    expect(overdispersion(tallies)).toBeGreaterThan(1);
  });
});

test("Pareto: the smallest set that makes up the wanted share is vital", () => {
  const rows = pareto([
    { code: "(none)", n: 1 },
    { code: "b", n: 3 },
    { code: "a", n: 3 },
    { code: "c", n: 3 },
  ]);
  expect(rows.map(({ code, vital }) => [code, vital])).toEqual([
    ["a", true],
    ["b", true],
    ["c", true],
    ["(none)", false],
  ]);
  expect(rows.map(({ cumulative }) => cumulative)).toEqual([0.3, 0.6, 0.9, 1]);
});

test("E02: talk that passes midnight is split", () => {
  // I11 starts at 23:59:30, waits 15 s and talks 120 s
  const from = Date.parse("2024-07-02T23:59:45Z");
  expect(secondsByDay(from, from + 120_000)).toEqual([
    { day: "2024-07-02", seconds: 15 },
    { day: "2024-07-03", seconds: 105 },
  ]);
});
