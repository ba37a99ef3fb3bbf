import { afterAll, describe, expect, test } from "vitest";
import { random } from "../../src/base";
import { defaultParams, NotCubed, type Filters, type MarkSelection } from "../../src/metrics";
import {
  coveredSpan,
  heldCell,
  openingView,
  prepareFollow,
  readNotebook,
  resolvePeriod,
  runCell,
  runs,
  templates,
  withSelection,
  type Cell,
  type CellOutput,
  type Following,
  type NotebookSettings,
  type ViewState,
} from "../../src/notebook";
import type { TestDuckDb } from "../duckdb";
import { golden } from "../metrics/golden";
import { withRows } from "../metrics/relations";
import { holds, knownPeople } from "../people/known-people";

// What follows a brush is what the same cell gives when it is run afresh for what the brush selects.
const next = random(20261122);
const among = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));

const results = ["answered", "answered", "answered", "abandoned", "missed", "voicemail", "callback_queued"];
const codes = ["interested", "deal_closed", "no_answer", "odd_code", null];
const calls = Array.from({ length: 3000 }, (_, i) => {
  const inbound = next() < 0.6;
  const result = inbound ? among(results) : among(["answered", "no_answer", "busy"]);
  const answered = result === "answered";
  const at = new Date(Date.UTC(2026, 7, 3) + whole(0, 69) * 86_400_000 + whole(7 * 3600, 20 * 3600) * 1000);
  return {
    call_id: `g${String(i)}`,
    started_at: at.toISOString().slice(0, 19).replace("T", " "),
    direction: inbound ? "inbound" : "outbound",
    queue: inbound ? among(["sales", "support", "billing", null]) : null,
    team: among(["north", "south", null]),
    agent_id: answered || !inbound ? `A${String(whole(1, 9))}` : null,
    contact_key: next() < 0.9 ? `C${String(whole(1, 400))}` : null,
    campaign: inbound ? null : among(["autumn", "winter"]),
    lead_id: inbound || i % 5 === 0 ? null : `L${String(i % 311)}`,
    reason: answered && inbound ? among(["bill", "order", null]) : null,
    result,
    wait_s: inbound ? whole(0, 90) : null,
    talk_s: answered ? whole(20, 900) : null,
    hold_s: answered ? whole(0, 60) : null,
    wrap_s: answered && next() < 0.8 ? whole(0, 120) : null,
    transferred: answered ? next() < 0.1 : null,
    resolved: answered ? next() < 0.7 : null,
    disposition: answered ? among(codes) : null,
  };
});

const generated = await withRows({ calls });
const byHand = await withRows(golden, "2024-07-12T00:00:00");
const guard = { least: 5, own: null, typed: false };
const people = {
  pseudonyms: await knownPeople({ ...guard, level: "pseudonyms" }),
  teams_only: await knownPeople({ ...guard, level: "teams_only" }),
};
afterAll(() => [generated, byHand, people.pseudonyms, people.teams_only].forEach((db) => db.close()));

const day = (at: number): string => new Date(at * 86_400_000).toISOString().slice(0, 10);
const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;
const inTime = (from: number, to: number): MarkSelection => ({
  filters: {},
  period: { from: `${day(from)}T00:00:00`, to: `${day(to)}T00:00:00` },
});
const inWeek = (weekdays: readonly number[], hours: readonly number[]): MarkSelection => ({
  filters: { weekday: weekdays.map(String), hour: hours.map(String) },
});
const stretch = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

interface Scene {
  readonly following: Following;
  readonly cells: readonly Cell[];
  fresh(cell: Cell, span: MarkSelection): Promise<CellOutput | null>;
}

/** Charts that only some templates have, or none. */
const more = `---
title: Charts
format: 1
---

\`\`\`chart #level-by-queue
chart: metric-panels
metric: service-level
by: queue
\`\`\`

\`\`\`chart #handled-by-agent
chart: metric-panels
metric: average-handle-time
by: agent
top: 4
\`\`\`

\`\`\`chart #codes-by-team
chart: disposition-panels
by: team
\`\`\`

\`\`\`chart #when
chart: best-time
\`\`\`

\`\`\`chart #attempts
chart: attempts
\`\`\`

\`\`\`chart #talk
chart: distribution
column: talk_s
\`\`\`

\`\`\`chart #curve
chart: service-level-curve
metric: service-level
\`\`\`
`;

/** A template's cells that follow what is drawn over all days, or over all hours of the week. */
async function scene(
  db: TestDuckDb,
  id: string,
  spans: readonly MarkSelection[],
  change: Partial<ViewState>,
  settings: NotebookSettings = { weekStart: 1 },
): Promise<Scene> {
  const document = readNotebook(templates.find((template) => template.id === id)?.text.en ?? more);
  const covered = await coveredSpan(db);
  if (!covered) throw new Error("no calls");
  const base = openingView(document, covered, 1);
  const view = { ...base, ...change };
  const asked = document.cells.filter((cell) => runs(cell) && cell.kind !== "sql");
  const cells = asked.map((cell) => heldCell(cell, { view, covered, settings }));
  const signal = new AbortController().signal;
  const given = { covered, settings, params: defaultParams, dataVersion: 1, signal };
  const following = await prepareFollow({ ...given, sql: db, cells: asked, view, base, spans });
  return {
    following,
    cells,
    fresh(cell, span) {
      const seen = withSelection(view, span, base, { drawn: true });
      const period = resolvePeriod(seen.period, seen.compare, covered, 1);
      const nothing = { values: {}, tables: null, above: new Map<string, CellOutput>() };
      const context = { ...given, ...nothing, sql: db, period, filters: seen.filters, judged: false };
      return runCell(cell, context).catch((error: unknown) => {
        if (error instanceof NotCubed) throw error;
        return null; // what may not be told
      });
    },
  };
}

/** Counts are equal; of what is divided, only the last bits may differ by the order of adding. */
function alike(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number")
    return (
      Object.is(a, b) ||
      (!Number.isInteger(a) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
    );
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) =>
    alike((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
  );
}

/** Compares every cell at every span; gives the cells that followed at each of them. */
async function compared({ following, cells, fresh }: Scene, spans: readonly MarkSelection[]) {
  const times = new Map<string, number>();
  for (const span of spans) {
    const outputs = await following.at(span);
    for (const cell of cells) {
      const output = outputs.get(cell.id);
      if (!output) continue;
      times.set(cell.id, (times.get(cell.id) ?? 0) + 1);
      const asked = await fresh(cell, span);
      if (!alike(output, asked)) expect([span, cell.id, output]).toEqual([span, cell.id, asked]);
      expect([span, cell.id, alike(output, asked)]).toEqual([span, cell.id, true]);
    }
  }
  return [...times].filter(([, n]) => n === spans.length).map(([id]) => id);
}

const [first, end] = [dayOf("2026-08-03"), dayOf("2026-10-12")];
const wholeTime = [inTime(first, end), inTime(first, first + 1), inTime(end - 1, end)];
const wholeWeek = [inWeek(stretch(1, 8), stretch(0, 24)), inWeek([1], [0]), inWeek([7], [23])];
const randomTimes = (n: number, from = first, to = end): MarkSelection[] =>
  Array.from({ length: n }, () => {
    const at = whole(from, to - 1);
    return inTime(at, whole(at + 1, to));
  });
const randomWeeks = (n: number): MarkSelection[] =>
  Array.from({ length: n }, () => {
    const [weekday, hour] = [whole(1, 7), whole(6, 21)];
    return inWeek(stretch(weekday, whole(weekday, 7) + 1), stretch(hour, whole(hour, 22) + 1));
  });

const filters: readonly Filters[] = [{}, { queue: ["sales", "support"] }, { team: { not: ["north"] } }];

describe("calls at random", () => {
  test.each([
    ["overview", ["scorecard", "disposition-trend", "dispositions", "call-heatmap", "service-level-trend"]],
    ["inbound-service", ["service", "by-queue", "by-hour", "trend", "how-long"]],
    ["outbound-sales", ["sales", "by-campaign", "by-hour", "disposition-trend", "dispositions"]],
    ["disposition-review", ["dispositions", "by-queue", "by-agent", "by-attempt", "coded-by-agent"]],
    ["half-hours", ["day-numbers", "half-hours", "halves", "people"]],
    ["team-coaching", ["handle-time-by-agent", "by-hour", "by-weekday"]],
    ["contact-reasons", ["by-workload"]],
    ["more", ["level-by-queue", "codes-by-team", "when", "attempts", "talk", "curve"]],
  ])("%s follows along time as if it were asked anew", async (id, expected) => {
    for (const filter of id === "overview" ? filters : filters.slice(0, 1)) {
      const change: Partial<ViewState> = { period: { preset: "all" }, compare: "previous", filters: filter };
      const seen = await scene(generated, id, wholeTime, change);
      const followed = await compared(seen, randomTimes(6));
      expect(followed).toEqual(expect.arrayContaining([...expected]));
    }
  });

  test.each([
    ["overview", ["scorecard", "disposition-trend", "dispositions", "call-heatmap", "service-level-trend"]],
    ["inbound-service", ["by-queue", "by-hour", "trend"]],
    ["team-coaching", ["by-hour", "by-weekday"]],
    ["more", ["level-by-queue", "when", "attempts", "talk", "curve"]],
  ])("%s follows over the week as if it were asked anew", async (id, expected) => {
    for (const compare of ["previous", "none"] as const) {
      const change: Partial<ViewState> = {
        period: { preset: "custom", from: "2026-09-07", to: "2026-09-27" },
        compare,
      };
      const followed = await compared(await scene(generated, id, wholeWeek, change), randomWeeks(5));
      expect(followed).toEqual(expect.arrayContaining(expected));
    }
  });

  test("a fortnight that was chosen, drawn over whole and in parts", async () => {
    const period = { preset: "custom", from: "2026-09-14", to: "2026-09-27" } as const;
    const [from, to] = [dayOf(period.from), dayOf("2026-09-28")];
    const spans = [inTime(from, to), inTime(from, from + 1), inTime(to - 1, to)];
    const seen = await scene(generated, "overview", spans, { period, compare: "previous" });
    const followed = await compared(seen, [...spans, ...randomTimes(4, from, to)]);
    const charts = ["disposition-trend", "dispositions", "call-heatmap", "service-level-trend"];
    expect(followed).toEqual(expect.arrayContaining(["scorecard", ...charts]));
  });

  test.each(["last-year", "four-weeks", "trailing", "queue=sales"] as const)("beside %s", async (compare) => {
    const change: Partial<ViewState> = { period: { preset: "custom", from: "2026-09-14", to: "2026-10-11" } };
    const [from, to] = [dayOf("2026-09-14"), dayOf("2026-10-12")];
    const spans = [inTime(from, to), inTime(from, from + 1), inTime(to - 1, to)];
    const seen = await scene(generated, "overview", spans, { ...change, compare });
    const followed = await compared(seen, [inTime(from, from + 7), ...randomTimes(4, from, to)]);
    expect(followed).toEqual(expect.arrayContaining(["disposition-trend", "dispositions"]));
  });
});

test("calls made by hand, with everything beside them", async () => {
  const [from, to] = [dayOf("2024-07-01"), dayOf("2024-07-12")];
  const spans = [inTime(from, to), inTime(from, from + 1), inTime(to - 1, to)];
  for (const id of ["overview", "inbound-service", "outbound-sales", "team-coaching", "follow-ups"])
    await compared(await scene(byHand, id, spans, { period: { preset: "all" } }), randomTimes(4, from, to));
});

describe.each(["pseudonyms", "teams_only"] as const)(
  "%s: what may not be told is not told on the way",
  (level) => {
    const settings: NotebookSettings = {
      weekStart: 1,
      people: {
        hidden: level === "teams_only" ? ["agent_id"] : [],
        least: 5,
        scope: { crowd: 5, least: 5, weekStart: 1 },
      },
    };
    const [from, to] = [dayOf("2026-11-02"), dayOf("2026-11-16")];
    const all: Partial<ViewState> = { period: { preset: "custom", from: "2026-11-02", to: "2026-11-15" } };
    const sunday = inTime(from + 6, from + 7);
    const alone = inWeek([1, 2, 3, 4, 5], [7]);

    test.each(["overview", "team-coaching"])("in %s", async (id) => {
      const db = people[level];
      const ends = [inTime(from, to), inTime(from, from + 1), inTime(to - 1, to)];
      const inDays = await scene(db, id, ends, all, settings);
      await compared(inDays, [
        sunday,
        inTime(from, from + 6),
        inTime(from, from + 7),
        ...randomTimes(3, from, to),
      ]);
      const told = await inDays.following.at(inTime(from, from + 7));
      expect(told.size).toBeGreaterThan(2);
      const inHours = await scene(db, id, wholeWeek, all, settings);
      await compared(inHours, [alone, ...randomWeeks(2)]);
      // the half-hour of one person, and the Sunday of one person, as `small-groups.test.ts` has them
      for (const output of [...(await inHours.following.at(alone)).values()])
        expect(holds(output, 4711)).toBe(false);
      for (const output of [...(await inDays.following.at(sunday)).values()])
        expect(holds(output, 1618)).toBe(false);
    });
  },
);
