import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { importFiles } from "../host";
import { schema } from "../../../src/base";
import { sampleChunks, sampleFiles, sampleKinds, type SampleKind } from "../../../src/import/sample";

type Record_ = Readonly<Record<string, string>>;

const texts = new Map<SampleKind, string>();
const parsed = new Map<SampleKind, readonly Record_[]>();
const rows = (kind: SampleKind): readonly Record_[] => {
  const known = parsed.get(kind);
  if (known) return known;
  const list = parse(kind);
  parsed.set(kind, list);
  return list;
};
const parse = (kind: SampleKind): readonly Record_[] => {
  const [header = "", ...lines] = (texts.get(kind) ?? "").trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
};
const count = (list: readonly Record_[], keep: (row: Record_) => boolean): number => list.filter(keep).length;

let calls: readonly Record_[] = [];
beforeAll(() => {
  for (const { kind, text } of sampleChunks()) texts.set(kind, (texts.get(kind) ?? "") + text);
  calls = [...new Map(rows("calls").map((row) => [row["call_id"] ?? "", row])).values()];
});

const digest = (options: { calls: number; seed?: number; zone?: string }): string => {
  const hash = createHash("sha256");
  for (const { kind, text } of sampleChunks(options)) hash.update(`${kind}\n${text}`);
  return hash.digest("hex");
};

/** Ids of rows that no system numbers: the import makes them. */
const unnumbered = ["response_id", "spend_id", "entry_id"];

// A change of the generator changes this digest: write the new one, and say so in the changelog.
test("the same seed gives the same bytes on every machine, another seed others", () => {
  expect(digest({ calls: 3000 })).toBe("52d803342cb93d9ef20c902ee50779a7297223c1e70e851bcbf5bdcdca688a79");
  expect(digest({ calls: 3000, seed: 7 })).not.toBe(digest({ calls: 3000 }));
});

test("every line has the canonical columns and nothing that needs quoting", () => {
  for (const kind of sampleKinds) {
    const lines = (texts.get(kind) ?? "").split("\n");
    const columns = schema[kind].map(({ name }) => name).filter((name) => !unnumbered.includes(name));
    expect(lines[0]).toBe(columns.join(","));
    expect(lines.pop()).toBe("");
    expect(lines.every((line) => line.split(",").length === columns.length)).toBe(true);
    expect(/["\r']/.test(texts.get(kind) ?? "")).toBe(false);
  }
});

test("required columns are never empty", () => {
  for (const kind of sampleKinds)
    for (const { name } of schema[kind].filter((one) => one.required && !unnumbered.includes(one.name)))
      expect([kind, name, count(rows(kind), (row) => row[name] === "")]).toEqual([kind, name, 0]);
});

test("there are exactly as many calls as asked for, and a few rows twice", () => {
  expect(calls).toHaveLength(50_000);
  const extra = rows("calls").length - calls.length;
  expect(extra).toBeGreaterThan(5);
  expect(extra).toBeLessThan(50);
});

test("26 whole weeks end on Sunday 1 November 2026, and the last is as full as the others", () => {
  const days = calls.map((row) => row["started_local"]?.slice(0, 10) ?? "").sort();
  expect(days[0]).toBe("2026-05-04");
  expect(days.at(-1)).toBe("2026-11-01");
  const last = count(calls, (row) => (row["started_local"] ?? "") >= "2026-10-26");
  expect(last).toBeGreaterThan(1600);
});

test("calls stand in the order of their start", () => {
  const starts = rows("calls").map((row) => row["started_at"] ?? "");
  expect(starts).toEqual([...starts].sort());
});

test("local time is what Berlin's clocks showed, across the change of 25 October", () => {
  const berlin = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Berlin",
    dateStyle: "short",
    timeStyle: "medium",
  });
  const late = calls.filter((row) => (row["started_at"] ?? "") > "2026-10-20");
  expect(late.length).toBeGreaterThan(3000);
  for (const row of [...calls.filter((_, i) => i % 97 === 0), ...late])
    expect(row["started_local"]).toBe(berlin.format(new Date(`${row["started_at"]?.replace(" ", "T")}Z`)));
  for (const row of rows("leads"))
    expect(row["created_local"]).toBe(berlin.format(new Date(`${row["created_at"]?.replace(" ", "T")}Z`)));
});

const inbound = (row: Record_): boolean => row["direction"] === "inbound" && row["is_test"] === "false";
const serviceLevel = (list: readonly Record_[]): number =>
  count(list, (row) => row["result"] === "answered" && Number(row["wait_s"]) <= 20) /
  count(list, (row) => row["result"] === "answered" || row["result"] === "abandoned");
const abandonment = (list: readonly Record_[]): number =>
  count(list, (row) => row["result"] === "abandoned") /
  count(list, (row) => row["result"] === "answered" || row["result"] === "abandoned");
const bad = (row: Record_): boolean =>
  (row["started_local"] ?? "") >= "2026-08-10" && (row["started_local"] ?? "") < "2026-08-24";

test("ordinary weeks look like a centre that just about copes", () => {
  const ordinary = calls.filter((row) => inbound(row) && !bad(row));
  expect(serviceLevel(ordinary)).toBeGreaterThan(0.72);
  expect(serviceLevel(ordinary)).toBeLessThan(0.82);
  expect(abandonment(ordinary)).toBeGreaterThan(0.045);
  expect(abandonment(ordinary)).toBeLessThan(0.085);
  for (const result of [
    "voicemail",
    "missed",
    "callback_queued",
    "out_of_hours",
    "abandoned_in_ivr",
    "flow_out",
  ])
    expect(count(ordinary, (row) => row["result"] === result)).toBeGreaterThan(20);
});

test("the bad fortnight is there to be found: Support, 17 to 20, delivery delay, repeat calls", () => {
  const support = calls.filter((row) => inbound(row) && row["queue"] === "Support");
  const evening = (row: Record_): boolean => {
    const hour = Number(row["started_local"]?.slice(11, 13));
    return hour >= 17 && hour < 20;
  };
  expect(serviceLevel(support.filter((row) => bad(row) && evening(row)))).toBeLessThan(0.25);
  expect(serviceLevel(support.filter((row) => !bad(row) && evening(row)))).toBeGreaterThan(0.6);
  expect(abandonment(support.filter((row) => bad(row) && evening(row)))).toBeGreaterThan(0.3);

  const delays = (list: readonly Record_[]): number =>
    count(list, (row) => row["reason"] === "delivery delay") / count(list, (row) => row["reason"] !== "");
  expect(delays(support.filter(bad))).toBeGreaterThan(3 * delays(support.filter((row) => !bad(row))));

  const nextOf = new Map<string, number>();
  const repeat = { bad: [0, 0], other: [0, 0] };
  for (const row of calls.filter(inbound).reverse()) {
    const contact = row["contact_key"] ?? "";
    if (contact === "") continue;
    const at = Date.parse(`${row["started_at"]?.replace(" ", "T")}Z`);
    const tally = bad(row) ? repeat.bad : repeat.other;
    tally[0] = (tally[0] ?? 0) + ((nextOf.get(contact) ?? Infinity) - at < 7 * 86_400_000 ? 1 : 0);
    tally[1] = (tally[1] ?? 0) + 1;
    nextOf.set(contact, at);
  }
  const rate = ([again = 0, all = 1]: number[]): number => again / all;
  expect(rate(repeat.bad)).toBeGreaterThan(1.25 * rate(repeat.other));
});

test("outbound calls are coded in about 92 of 100 cases, some with several tags", () => {
  const attempts = calls.filter((row) => row["direction"] === "outbound" && row["callback_of"] === "");
  const coded = attempts.filter((row) => row["disposition"] !== "");
  expect(coded.length / attempts.length).toBeGreaterThan(0.9);
  expect(coded.length / attempts.length).toBeLessThan(0.945);
  expect(count(coded, (row) => row["tags"]?.includes("|") ?? false)).toBeGreaterThan(200);
  expect(coded.every((row) => row["tags"]?.split("|")[0] === row["disposition"])).toBe(true);
  expect(new Set(coded.map((row) => row["disposition"])).size).toBe(13);
});

test("what points to something points to something that is there", () => {
  const ids = new Set(calls.map((row) => row["call_id"]));
  const leads = new Map(rows("leads").map((row) => [row["lead_id"], row]));
  const deals = new Set(rows("deals").map((row) => row["deal_id"]));
  const startOf = new Map(calls.map((row) => [row["call_id"], row["started_at"] ?? ""]));
  const callbacks = calls.filter((row) => row["callback_of"] !== "");
  expect(callbacks.length).toBeGreaterThan(500);
  for (const row of callbacks)
    expect((startOf.get(row["callback_of"] ?? "") ?? "~") < (row["started_at"] ?? "")).toBe(true);
  expect(rows("surveys").every((row) => ids.has(row["call_id"]))).toBe(true);
  expect(rows("deals").every((row) => leads.has(row["lead_id"]))).toBe(true);
  for (const row of calls.filter((call) => call["lead_id"] !== "")) {
    expect((leads.get(row["lead_id"])?.["created_at"] ?? "~") <= (row["started_at"] ?? "")).toBe(true);
    expect(row["deal_id"] === "" || deals.has(row["deal_id"])).toBe(true);
  }
});

test("there are 24 agents in four teams, and their time adds up", () => {
  const agents = new Set(calls.map((row) => row["agent_id"]).filter((agent) => agent !== ""));
  expect(agents.size).toBe(24);
  expect(new Set(calls.map((row) => row["team"]).filter((team) => team !== "")).size).toBe(4);
  for (const row of rows("agent_time")) {
    expect(agents.has(row["agent_id"])).toBe(true);
    expect(Number(row["idle_s"]) + Number(row["aux_s"])).toBeLessThanOrEqual(Number(row["staffed_s"]));
  }
});

test("deals are won, lost and open, in euros; a closed one has a date", () => {
  const deals = rows("deals");
  for (const status of ["won", "lost", "open"])
    expect(count(deals, (row) => row["status"] === status)).toBeGreaterThan(50);
  expect(deals.every((row) => (row["closed_on"] === "") === (row["status"] === "open"))).toBe(true);
  expect(deals.every((row) => row["currency"] === "EUR" && Number(row["amount"]) > 0)).toBe(true);
});

test("some leads were never called and some within five minutes", () => {
  const first = new Map<string, number>();
  for (const row of calls.filter((call) => call["lead_id"] !== "").reverse())
    first.set(row["lead_id"] ?? "", Date.parse(`${row["started_at"]?.replace(" ", "T")}Z`));
  const waits = rows("leads").map(
    (row) =>
      (first.get(row["lead_id"] ?? "") ?? Infinity) - Date.parse(`${row["created_at"]?.replace(" ", "T")}Z`),
  );
  const share = (keep: (ms: number) => boolean): number => waits.filter(keep).length / waits.length;
  expect(share((ms) => ms === Infinity)).toBeGreaterThan(0.05);
  expect(share((ms) => ms === Infinity)).toBeLessThan(0.12);
  expect(share((ms) => ms <= 300_000)).toBeGreaterThan(0.04);
});

test("files are named after their kind and hold what the chunks held", async () => {
  const seen: number[] = [];
  const files = await sampleFiles({ calls: 2000 }, { progress: (done) => seen.push(done) });
  expect(files.map((file) => file.name)).toEqual(sampleKinds.map((kind) => `${kind}.csv`));
  const text = [...sampleChunks({ calls: 2000 })]
    .map((chunk) => (chunk.kind === "calls" ? chunk.text : ""))
    .join("");
  expect(await files[0]?.text()).toBe(text);
  expect(seen.at(-1)).toBe(182);
});

test("the sample is imported without a row that could not be read", async () => {
  const { host, report } = await importFiles(await sampleFiles({ calls: 5000 }));
  expect(report.rejects).toEqual([]);
  expect(report.rejectedCount).toBe(0);
  for (const kind of sampleKinds)
    expect((await host.rows(`SELECT count(*)::INTEGER AS n FROM ${kind}`))[0]?.n).toBeGreaterThan(20);
});

test("a run can be cancelled", async () => {
  const control = new AbortController();
  const files = sampleFiles({ calls: 5000 }, { signal: control.signal, progress: () => control.abort() });
  await expect(files).rejects.toThrow();
});

test("50,000 calls take less than two seconds of processor time", () => {
  const before = process.cpuUsage();
  for (const chunk of sampleChunks({ seed: 1 })) expect(chunk.text.length).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
});
