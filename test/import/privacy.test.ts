import { describe, expect, test } from "vitest";
import { inspect, load, preview, type Mapping, type People } from "../../src/import";
import { testHost } from "./host";
import { loaded } from "./loaded";

const agents = ["Ottilie Zwackelmann", "Balthasar Quint"];
const text = [
  "Call ID,Start time,Direction,Status,Talk time,Caller number,Agent,Queue,Recording,Notes,Tags,Reason",
  ...Array.from({ length: 40 }, (_, i) => {
    const agent = agents[i % 2] ?? "";
    return `c${i},2026-03-02 09:${String(i).padStart(2, "0")}:00,inbound,answered,${60 + i},+4930123456${i % 10}${i % 7},${agent},${i % 4 === 0 ? `${agent} line` : "Support"},rec-${agent}-${i}.mp3,spoke to ${agent},sale,Billing > Refund`;
  }),
  "ragged,2026-03-02 10:00:00,inbound,answered,5,+49301234567,Ottilie Zwackelmann,too,many,fields,here,and,there,still",
  ",not a date,inbound,answered,5,+49301234567,Balthasar Quint,Support,,,,",
].join("\n");

async function imported(change: (mapping: Mapping) => Mapping, people?: People) {
  const done = await loaded(new File([text], "calls.csv"), change, people);
  const rows = await done.host.rows("SELECT * FROM calls ORDER BY src_row");
  return { ...done, rows, all: JSON.stringify([rows, done.report]) };
}

const hide = (names: readonly string[], how: "dropped" | "masked") => (mapping: Mapping) => ({
  ...mapping,
  [how]: names,
});

describe("what is kept of a column", () => {
  test("everything, unless somebody says otherwise", async () => {
    const { all, rows } = await imported((mapping) => mapping);
    for (const agent of agents) expect(all).toContain(agent);
    expect(rows[0]).toMatchObject({
      contact_key: "+49301234560" + "0",
      reason: "Billing",
      reason_2: "Refund",
    });
  });

  test("a dropped column is in no row, no reject and no report", async () => {
    const { all, rows } = await imported(hide(["Agent", "Queue", "Recording", "Notes"], "dropped"));
    for (const agent of agents) expect(all).not.toContain(agent);
    expect(rows).toHaveLength(40);
    expect(rows.every((row) => row["agent_id"] === null)).toBe(true);
  });

  test("a masked number keeps its last four digits, equal numbers stay equal, and identity stays", async () => {
    const open = await imported((mapping) => ({ ...mapping, idIsUnique: false }));
    const { rows, all } = await imported((mapping) => ({
      ...mapping,
      idIsUnique: false,
      masked: ["Caller number", "Agent"],
      dropped: ["Queue", "Recording", "Notes"],
    }));
    expect(all).not.toMatch(/4930123456/);
    for (const agent of agents) expect(all).not.toContain(agent);
    const pairs = new Map(rows.map((row, i) => [open.rows[i]?.["contact_key"], row["contact_key"]]));
    expect(new Set(pairs.values()).size).toBe(pairs.size);
    for (const [number, mask] of pairs) {
      expect(String(mask)).toContain(String(number).slice(-4));
      expect(rows.filter((row) => row["contact_key"] === mask)).toHaveLength(
        open.rows.filter((row) => row["contact_key"] === number).length,
      );
    }
    expect(new Set(rows.map((row) => row["agent_id"])).size).toBe(2);
    expect(rows.map((row) => row["call_id"])).toEqual(open.rows.map((row) => row["call_id"]));
  });

  test("a masked number of a lead is that of its calls, however either is written", async () => {
    const calls = [
      "Call ID,Start time,Direction,Status,Caller number",
      "c1,2026-03-02 09:00:00,inbound,answered,+49301111111",
      "c2,2026-03-02 09:10:00,inbound,answered,+49302222222",
    ];
    const leads = [
      "Lead ID,First Name,Last Name,Company / Account,Phone,Email,Lead Source,Lead Status,Lead Owner,Create Date",
      "00Q1,Dana,Example,Example GmbH,+49 (30) 111-1111,d@example.com,Web,New,Ada Muster,2026-03-01",
      "00Q2,Emil,Example,Example AG,0049 30 333 3333,e@example.com,Web,New,Ada Muster,2026-03-01",
    ];
    const keysOf = async (lines: readonly string[], column: string, table: string) => {
      const file = new File([lines.join("\n")], `${table}.csv`);
      const { host } = await loaded(file, hide([column], "masked"));
      const rows = await host.rows(`SELECT * FROM ${table} ORDER BY src_row`);
      expect(JSON.stringify(rows)).not.toMatch(/1111111|111-1111|3333333|333 3333/);
      return rows.map(({ contact_key }) => contact_key);
    };
    const [first, second] = await keysOf(calls, "Caller number", "calls");
    const [dana, emil] = await keysOf(leads, "Phone", "leads");
    expect(dana).toMatch(/^…1111#/);
    expect(dana).toBe(first);
    expect(emil).toMatch(/^…3333#/);
    expect([first, second]).not.toContain(emil);
  });

  test("the preview shows what will be kept", async () => {
    const { host, inspection, mapping } = await imported((one) => one);
    const shown = JSON.stringify(
      await preview(
        host.db,
        inspection,
        { ...mapping, masked: ["Caller number"] },
        { policy: "teams_only", key: "", own: null },
      ),
    );
    for (const agent of agents) expect(shown).not.toContain(agent);
    expect(shown).not.toMatch(/4930123456/);
  });
});

describe("people", () => {
  test("teams only: no agent in any column, original, recording, reject or report", async () => {
    const { all, rows } = await imported((mapping) => mapping, { policy: "teams_only", key: "", own: null });
    for (const agent of agents) expect(all.toLowerCase()).not.toContain(agent.toLowerCase());
    expect(rows).toHaveLength(40);
    expect(rows[1]).toMatchObject({ queue: "Support", agent_id: null, recording_ref: null });
  });

  test("pseudonyms: one for each person while the key lasts, another under another key", async () => {
    const people = (key: string): People => ({ policy: "pseudonyms", key, own: null });
    const first = await imported((mapping) => mapping, people("k1"));
    const again = await imported((mapping) => mapping, people("k1"));
    const other = await imported((mapping) => mapping, people("k2"));
    for (const agent of agents) expect(first.all).not.toContain(agent);
    const names = new Set(first.rows.map((row) => row["agent_id"]));
    expect(names.size).toBe(2);
    expect([...names].every((name) => /^P-[0-9A-F]{8}$/.test(String(name)))).toBe(true);
    expect(again.rows.map((row) => row["agent_id"])).toEqual(first.rows.map((row) => row["agent_id"]));
    expect(other.rows.some((row) => names.has(row["agent_id"] ?? null))).toBe(false);
  });

  test("own data only: the own name is kept, nobody else's", async () => {
    const { all, rows } = await imported((mapping) => mapping, {
      policy: "own_only",
      key: "",
      own: "balthasar quint",
    });
    expect(all).not.toContain(agents[0]);
    expect(rows.filter((row) => row["agent_id"] === agents[1])).toHaveLength(20);
    expect(all).not.toContain("rec-");
  });
});

test.each([
  ["Billing > Refund", ">", "Billing", "Refund"],
  ["Billing/Refund", "/", "Billing", "Refund"],
  ["Billing: Refund: late", ":", "Billing", "Refund: late"],
  ["Billing", null, "Billing", null],
])("a contact reason written %s", async (written, split, reason, second) => {
  const lines = Array.from(
    { length: 5 },
    (_, i) => `c${i},2026-03-02 09:0${i}:00,inbound,answered,${written}`,
  );
  const file = new File([["Call ID,Start time,Direction,Status,Reason", ...lines].join("\n")], "r.csv");
  const [inspection] = await inspect([file]);
  expect(inspection?.mapping.reasonSplit ?? null).toBe(split);
  const host = await testHost();
  if (inspection)
    await load(
      {
        importId: "i1",
        systemId: "s1",
        secret: "s",
        files: [{ file, dialect: inspection.dialect, mapping: inspection.mapping }],
      },
      host,
    );
  expect(await host.rows("SELECT DISTINCT reason, reason_2 FROM calls")).toEqual([
    { reason, reason_2: second },
  ]);
});
