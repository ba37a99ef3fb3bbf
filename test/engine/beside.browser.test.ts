import { afterEach, expect, it } from "vitest";
import { openEngine, openImporter, type Engine, type Importer } from "../../src/engine";
import { factViews, matchesOf, unmatched, type MetricId, type MetricValue } from "../../src/metrics";
import type { DatasetRecord } from "../../src/store";
import { result, scopeOf } from "../metrics/ask";

const phone = (n: number): string => `+491510000000${n}`;
const text = (name: string, lines: readonly string[], lastModified = 0): File =>
  new File([`${lines.join("\n")}\n`], name, { lastModified });
const files = {
  calls: text("calls.csv", [
    "call_id,started_at,direction,contact_key,agent_id,result,disposition,wait_s,talk_s",
    `o1,2026-03-02T09:10:00Z,outbound,${phone(1)},Ada Muster,answered,interested,,300`,
    `o2,2026-03-02T10:30:00Z,outbound,${phone(2)},Ada Muster,no_answer,no_answer,,0`,
    `o3,2026-03-02T11:00:00Z,outbound,${phone(2)},Ada Muster,answered,appointment_scheduled,,600`,
    `i1,2026-03-03T09:00:00Z,inbound,${phone(5)},Ben Muster,answered,,10,400`,
    `i2,2026-03-03T10:00:00Z,inbound,${phone(6)},Ben Muster,answered,,20,200`,
    `i3,2026-03-04T10:00:00Z,inbound,${phone(7)},,abandoned,,30,`,
  ]),
  leads: text("contacts.csv", [
    "Record ID,Email,Phone Number,Contact owner,Lifecycle Stage,Create Date,Original Source",
    `201,a@example.com,${phone(1)},Mia,lead,2026-03-02 09:00,Paid Search`,
    `202,b@example.com,${phone(2)},Mia,lead,2026-03-02 10:00,Paid Search`,
    `203,c@example.com,${phone(9)},Mia,lead,2026-03-02 08:00,Direct Traffic`,
  ]),
  deals: text("deals.csv", [
    "Record ID,Deal Name,Deal Stage,Amount,Currency,Create Date,Close Date,Associated Contact IDs",
    "9001,One,Closed won,1200,EUR,2026-03-02 12:00,2026-03-05 12:00,201",
    "9002,Two,Closed lost,500,EUR,2026-03-03 12:00,2026-03-06 12:00,202",
    "9003,Three,Proposal,700,EUR,2026-03-04 12:00,2026-03-07 12:00,203",
  ]),
  surveys: text("csat.csv", [
    "Submitted at,Customer phone,CSAT score (1-5)",
    `2026-03-03 09:30,${phone(5)},5`,
    `2026-03-03 10:20,${phone(6)},3`,
    `2026-03-03 10:20,${phone(8)},1`,
  ]),
  spend: text("costs.csv", ["From,To,Channel,Spend,Currency", "2026-02-26,2026-03-04,Radio,700,EUR"]),
  time: text("time.csv", [
    "Employee,Work date,Shift,Paid hours,Available time",
    "Ada Muster,2026-03-02,early,5,0:40:00",
    "Ada Muster,2026-03-02,late,3,0:20:00",
  ]),
};

interface Place {
  readonly engine: Engine;
  readonly importer: Importer;
  add(file: File, system: string): Promise<DatasetRecord>;
  values(ids: readonly MetricId[]): Promise<Record<string, MetricValue>>;
}
const open: Place[] = [];
afterEach(() => {
  for (const { engine, importer } of open.splice(0)) {
    engine.close();
    importer.close();
  }
});

function place(): Place {
  const store = `beside-${crypto.randomUUID()}`;
  const engine = openEngine({ role: "core", views: factViews, store });
  const importer = openImporter({ store });
  const made: Place = {
    engine,
    importer,
    async add(file, system) {
      const [inspection] = await importer.inspect([file]);
      if (!inspection) throw new Error("no inspection");
      const { dialect, mapping } = inspection;
      return importer.run(
        { importId: crypto.randomUUID(), systemId: system, files: [{ file, dialect, mapping: { ...mapping, zone: "UTC" } }] },
        { id: system, profile: mapping.profile, label: system, zone: "UTC", clock: "utc", country: null, createdAt: 0 },
        { onProgress: () => undefined, signal: new AbortController().signal, title: file.name },
      ); // prettier-ignore
    },
    async values(ids) {
      await engine.refresh();
      const found: Record<string, MetricValue> = {};
      for (const id of ids)
        found[id] = (await result(engine, id, scopeOf("2026-03-01T00:00:00", "2026-03-08T00:00:00"))).value;
      return found;
    },
  };
  open.push(made);
  return made;
}

const ids: readonly MetricId[] = [
  "lead-response-time", "pipeline-velocity", "customer-satisfaction", "cost-per-lead", "return-on-investment",
  "revenue-per-call", "occupancy", "output-per-paid-hour",
]; // prettier-ignore
/** Worked out by hand from the rows above. */
const byHand: Readonly<Record<string, number>> = {
  "lead-response-time": 1800, // 600 s, 1,800 s and never: half had an attempt after 1,800 s
  "pipeline-velocity": (1 * 0.5 * 1200) / 3, // 9003 is open on the 8th, 1 of 2 won, 1,200, 3 days
  "customer-satisfaction": 1 / 2, // 5 and 3; the third answer is of no call
  "cost-per-lead": 400 / 3, // 4 of the 7 days are in the period
  "return-on-investment": (1200 - 400) / 400,
  "revenue-per-call": 1200 / 2, // conversations o1 and o3
  occupancy: 900 / (900 + 3600),
  "output-per-paid-hour": 2 / 8,
};

it.each([
  ["before", ["leads", "deals", "surveys", "spend", "time", "calls"]],
  ["after", ["calls", "time", "spend", "surveys", "deals", "leads"]],
] as const)(
  "what stands beside calls makes its metrics, imported %s the calls",
  async (_, order) => {
    const at = place();
    const imports = new Map<string, string>();
    for (const name of order) {
      const { id } = await at.add(files[name], name === "leads" || name === "deals" ? "crm" : name);
      imports.set(name, id);
    }
    const values = await at.values(ids);
    for (const id of ids) expect(values[id]?.value, id).toBeCloseTo(byHand[id] ?? NaN, 9);
    expect(values["return-on-investment"]?.extra).toMatchObject({ attributed_share: 1, spend: 400 });
    const surveys = imports.get("surveys") ?? "";
    expect(await matchesOf(at.engine, surveys)).toEqual({ rows: 3, matched: 2, by: { number: 2, none: 1 } });
    expect(await matchesOf(at.engine, imports.get("spend") ?? "")).toBeNull();
    expect((await unmatched(at.engine, surveys)).map((row) => [row[1], row[2], row[4]])).toEqual([
      [3, "none", phone(8)],
    ]);
    const links = await at.engine.query(
      "SELECT 'l' || lead_id || link FROM leads_windowed UNION ALL SELECT 'd' || deal_id || link FROM deals_linked UNION ALL SELECT 's' || score || link FROM surveys_linked ORDER BY 1",
    );
    expect(links.columns[0]).toEqual(["d9001id", "d9002id", "d9003none", "l201number", "l202number", "l203none", "s1.0none", "s3.0number", "s5.0number"]); // prettier-ignore
  },
  300_000,
);

it("a newer export of deals replaces the older one; the same file adds nothing; money of two currencies is not added", async () => {
  const at = place();
  await at.add(files.calls, "phone");
  const first = await at.add(files.deals, "crm");
  await expect(at.add(files.deals, "crm")).rejects.toMatchObject({ code: "already_imported" });
  const newer = text("deals later.csv", [
    "Record ID,Deal Name,Deal Stage,Amount,Currency,Create Date,Close Date,Associated Contact IDs",
    "9003,Three,Closed won,700,USD,2026-03-04 12:00,2026-03-07 12:00,203",
  ]);
  const second = await at.add(newer, "crm");
  expect(second.report).toMatchObject({ supersedes: 1, supersededBy: 0 });
  const deals = async (): Promise<unknown> => {
    await at.engine.refresh();
    return (await at.engine.query("SELECT deal_id || status FROM deals ORDER BY 1")).columns[0];
  };
  expect(await deals()).toEqual(["9001won", "9002lost", "9003won"]);
  const { "pipeline-velocity": mixed } = await at.values(["pipeline-velocity"]);
  expect(mixed).toMatchObject({ state: "not_computable", value: null });
  await at.importer.setDatasetState(second.id, "trashed");
  expect(await deals()).toEqual(["9001won", "9002lost", "9003open"]);
  await at.importer.setDatasetState(second.id, "live");
  await at.importer.deleteDataset(first.id);
  expect(await deals()).toEqual(["9003won"]);
}, 300_000);
