import { afterAll, expect, test } from "vitest";
import { defaultParams, restatements } from "../../src/metrics";
import {
  coveredSpan,
  createRunner,
  readNotebook,
  sealedFigures,
  writeNotebook,
  type CellOutput,
  type CoveredSpan,
  type InputValues,
  type PartOutput,
  type Sealed,
} from "../../src/notebook";
import { withRows } from "../metrics/relations";

// Five weeks by hand, Monday to Friday, up to Friday 20 November 2026. Every day ten inbound calls, of which two are
// abandoned; in the last week three, the third in Support. Every day two outbound conversations, one an appointment.
const weeks = [19, 26, 33, 40, 47]; // days of October, the first Monday each
const at = (day: number): string => new Date(Date.UTC(2026, 9, day)).toISOString().slice(0, 10);
const rows = weeks.flatMap((monday) =>
  [0, 1, 2, 3, 4].flatMap((of) => {
    const day = at(monday + of);
    const inbound = Array.from({ length: 10 }, (_, i) => {
      const lost = i < (monday === 47 ? 3 : 2);
      return {
        call_id: `${day}-${i}`,
        started_at: `${day} 09:${10 + i}:00`,
        direction: "inbound",
        queue: i % 2 === 0 ? "Support" : "Sales",
        contact_key: `c${day}${i}`,
        result: lost ? "abandoned" : "answered",
        wait_s: 10,
        talk_s: lost ? null : 300,
      };
    });
    const outbound = [0, 1].map((i) => ({
      call_id: `${day}-o${i}`,
      started_at: `${day} 11:0${i}:00`,
      direction: "outbound",
      contact_key: `o${day}${i}`,
      result: "answered",
      talk_s: 60,
      disposition: i === 0 ? "appointment_scheduled" : "not_interested",
    }));
    return [...inbound, ...outbound];
  }),
);
const db = await withRows({ calls: rows });
afterAll(() => {
  db.close();
});

async function run(
  fence: string,
  values: InputValues = {},
): Promise<{ output: CellOutput; covered: CoveredSpan }> {
  const document = readNotebook(fence);
  const covered = await coveredSpan(db);
  const cell = document.cells.at(-1);
  if (!covered || !cell) throw new Error("nothing");
  const runner = createRunner({ sql: db, buildId: "test", cache: null, onChange: () => undefined });
  runner.set({
    document,
    view: { period: { preset: "last-week" }, compare: "previous", filters: {}, values },
    params: defaultParams,
    settings: { weekStart: 1 },
    covered,
    dataVersion: 1,
  });
  await runner.idle();
  const { output, error } = runner.status(cell.id);
  expect(error).toBeNull();
  if (!output) throw new Error("no output");
  return { output, covered };
}
async function part<P extends PartOutput["part"]>(
  name: P,
  more = "",
  inputs = "",
  values: InputValues = {},
): Promise<Extract<PartOutput, { part: P }>> {
  const { output } = await run(`${inputs}\`\`\`report #r\npart: ${name}\n${more}\n\`\`\``, values);
  if (output.kind !== "report" || output.of.part !== name) throw new Error(`no ${name}`);
  return output.of as Extract<PartOutput, { part: P }>;
}

test("the sentence counts who was lost and who still waits", async () => {
  const found = await part("summary");
  expect(found.volume.current).toMatchObject({ offered: 50, lost: 15 });
  expect(found.volume.previous).toMatchObject({ offered: 50, lost: 10 });
  expect(found.waiting).toBe(15); // nobody was called back
  expect(found.result?.value.metric).toBe("service-level");
});

test("a measure has the week before, the four weeks before, and its weeks", async () => {
  const { rows: measures } = await part("measures", "metrics: [abandonment-rate]");
  expect(measures[0]?.result.value).toMatchObject({ value: 0.3, n: 50 });
  expect(measures[0]?.result.previous?.with.value).toBe(0.2);
  expect(measures[0]?.fourWeeks).toMatchObject({ value: 0.2 });
  expect(measures[0]?.trend.filter(({ value }) => value !== null).map(({ value }) => value)).toEqual([
    0.2, 0.2, 0.2, 0.2, 0.3,
  ]);
});

test("a change is explained by where it happened, with the counts", async () => {
  const { found } = await part("explain", "metrics: [abandonment-rate]");
  const [first] = found[0]?.reasons ?? [];
  expect(first).toMatchObject({
    by: "queue",
    group: "Support",
    now: { n: 25, value: 0.4 },
    before: { n: 25, value: 0.2 },
  });
  expect((first?.rate ?? 0) + (first?.mix ?? 0)).toBeCloseTo(0.1);
  expect(found.flatMap(({ reasons }) => reasons).length).toBeLessThanOrEqual(3);
});

test("what did not change is not explained", async () => {
  expect((await part("explain", "metrics: [connect-efficiency]")).found).toEqual([]);
});

test("the month so far, where it will end, and the target that an input holds", async () => {
  const input = "```input #t month_target\ninput: number\n```\n";
  const found = await part("pace", "metrics: [appointment-setting-rate]\ntarget: month_target", input, {
    month_target: 30,
  });
  // 15 working days of November so far, one appointment each; 23 to 30 November has six more
  expect(found).toMatchObject({
    month: "2026-11-01",
    until: "2026-11-22",
    sofar: 15,
    daysLeft: 6,
    target: 30,
  });
  expect(found.expected?.value).toBeCloseTo(21);
  expect(
    (await part("pace", "metrics: [appointment-setting-rate]\ntarget: month_target", input)).target,
  ).toBe(null);
});

test("the week after is learnt from the same weekdays", async () => {
  const { days, weeks: learnt } = await part("ahead");
  expect(learnt).toBe(5);
  expect(days.map(({ day, calls }) => [day, calls?.value])).toEqual([
    ["2026-11-23", 10],
    ["2026-11-24", 10],
    ["2026-11-25", 10],
    ["2026-11-26", 10],
    ["2026-11-27", 10],
    ["2026-11-28", 0],
    ["2026-11-29", 0],
  ]);
  expect(days[0]?.peak).toMatchObject({ hour: 9, calls: 10 });
  expect(days[0]?.peak?.people).toBeGreaterThan(1); // 10 calls of 300 s in an hour
  expect(days[5]?.peak).toBeNull();
});

const list = `---
title: List
format: 1
---

\`\`\`actions #a
actions:
  - what: Two more at nine
    owner: Sami
    due: 2026-11-30
    metric: abandonment-rate
    since: 2026-11-02..2026-11-08
  - what: Ask Layla
    done: true
\`\`\`
`;

test("an action shows its metric before it was decided and now", async () => {
  expect(writeNotebook(readNotebook(list))).toBe(list);
  const { output } = await run(list);
  if (output.kind !== "actions") throw new Error("no actions");
  expect(output.results[0]?.previous?.with.value).toBe(0.2);
  expect(output.results[0]?.value.value).toBe(0.3);
  expect(output.results[0]?.previous?.verdict).toBe("worse");
  expect(output.results[1]).toBeNull();
});

test("a finding is counted again by its own days, filters and formula", async () => {
  const body = (value: number, low: number, high: number) => `\`\`\`finding #f
claim: Support loses more callers
sealed: 2026-11-22
data_version: 1
numbers:
  - metric: abandonment-rate
    variant: all
    from: 2026-11-16
    to: 2026-11-22
    filters:
      queue:
        - Support
    params:
      short_abandon_s: 5
    value: ${value}
    low: ${low}
    high: ${high}
    n: 25
\`\`\``;
  const held = async (...sizes: [number, number, number]) => {
    const file = `---\ntitle: F\nformat: 1\n---\n\n${body(...sizes)}\n`;
    expect(writeNotebook(readNotebook(file))).toBe(file);
    const { output } = await run(file);
    return output.kind === "finding"
      ? output.now.map(({ held: how, result }) => [how, result.value.value])
      : [];
  };
  expect(await held(0.4, 0.2, 0.6)).toEqual([["same", 0.4]]);
  expect(await held(0.3, 0.2, 0.5)).toEqual([["within", 0.4]]);
  expect(await held(0.1, 0.05, 0.2)).toEqual([["outside", 0.4]]);
});

test("what a sealed report showed can be counted again by its own rules", async () => {
  const { output, covered } = await run(
    "```report #r\npart: measures\nmetrics: [abandonment-rate, connect-efficiency]\n```",
  );
  const sealed: Sealed = {
    language: "en",
    document: readNotebook(""),
    view: { period: { preset: "last-week" }, compare: "previous", filters: {}, values: {} },
    period: output.period,
    covered,
    params: defaultParams,
    settings: { weekStart: 1 },
    outputs: { r: output },
    imports: { test: 60 },
  };
  const read = JSON.parse(JSON.stringify(sealed)) as Sealed;
  const figures = sealedFigures("s", 1, read);
  expect(figures.map(({ metric, value }) => [metric, value])).toEqual([
    ["abandonment-rate", 0.3],
    ["connect-efficiency", 1],
  ]);
  const rules = { params: read.params, filters: read.view.filters };
  expect(await restatements(db, figures, rules)).toEqual([]);
  await db.query("UPDATE calls SET result = 'abandoned', import_id = 'newer' WHERE call_id = '2026-11-16-9'");
  const [changed, ...others] = await restatements(db, figures, rules);
  expect(others).toEqual([]);
  expect(changed).toMatchObject({ value: 16 / 50, before: { metric: "abandonment-rate", value: 0.3 } });
});
