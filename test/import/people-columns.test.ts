import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { maskedAlike, unusedColumns, type Mapping, type People } from "../../src/import";
import { loaded } from "./loaded";
import { sampleLog } from "./sample-file";

const samples = readdirSync(new URL("../../public/samples", import.meta.url)).filter((name) =>
  name.endsWith(".csv"),
);

async function stored(name: string, change: (mapping: Mapping) => Mapping, people?: People) {
  const answered = (proposed: Mapping): Mapping => ({
    ...proposed,
    assumedDate: proposed.assumedDate ?? "2026-03-02",
    ...(proposed.defaultDirection === null && !proposed.columns.some(({ target }) => target === "direction")
      ? { defaultDirection: "inbound" as const }
      : {}),
  });
  const { host, report, inspection, mapping } = await loaded(
    sampleLog(name),
    (proposed) => change(answered(proposed)),
    people,
  );
  const tables: unknown[] = [];
  const names = new Set<string>();
  for (const kind of ["calls", "legs"] as const) {
    if ((await host.appended(kind)).length === 0) continue;
    const rows = await host.rows(`SELECT * FROM ${kind} ORDER BY src_row`);
    tables.push(rows.map(({ src_file: _, ...row }) => row));
    for (const row of rows) if (typeof row["agent_id"] === "string") names.add(row["agent_id"]);
  }
  return { all: JSON.stringify([tables, report]), tables, names, report, inspection, mapping };
}

/** Names of people: ids of digits alone, and what a phone system is called, stand elsewhere by chance. */
const isName = (name: string): boolean => /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(name);

const withMask =
  (header: readonly string[], sample: readonly (readonly string[])[]) => (mapping: Mapping) => {
    const agents = mapping.columns.find(({ target }) => target === "agent_id")?.sources ?? [];
    const masked = new Set(agents.flatMap((name) => [name, ...maskedAlike(header, sample, mapping, name)]));
    return { ...mapping, masked: [...masked] };
  };

describe.each(samples)("%s", (name) => {
  test("no agent's name is stored where agents are masked, or teams only are kept", async () => {
    const open = await stored(name, (mapping) => mapping);
    if (open.mapping.kind !== "calls") return;
    const names = [...open.names].filter(isName);
    const { header, sample } = open.inspection;
    const hidden = await stored(name, withMask(header, sample));
    const teams = await stored(name, (mapping) => mapping, { policy: "teams_only", key: "", own: null });
    for (const person of names) {
      expect(hidden.all).not.toContain(person);
      expect(teams.all).not.toContain(person);
    }
    // what a row decides stays decided; what its legs' agents tell of a call is not known without them
    const decided = (tables: readonly unknown[]): unknown =>
      (tables.at(-1) as readonly Record<string, unknown>[] | undefined)?.map((row) => [
        row["direction"],
        row["result"],
        row["transferred"],
        row["talk_s"],
        row["wait_s"],
      ]);
    expect(decided(hidden.tables)).toEqual(decided(open.tables));
    expect(decided(teams.tables)).toEqual(decided(open.tables));
    expect(open.report.unusedColumns).toEqual(unusedColumns(header, sample, open.mapping));
  });
});

test("CloudTalk: whoever handed a call on is masked with the agents, and that it was handed on is still known", async () => {
  const open = await stored("cloudtalk.csv", (mapping) => mapping);
  const { header, sample, mapping } = open.inspection;
  expect(maskedAlike(header, sample, mapping, "Agent")).toContain("Transferred from");
  expect(open.all).toContain("Ada Muster");
  expect(unusedColumns(header, sample, mapping)).not.toContain("Reason");
  expect(unusedColumns(header, sample, mapping)).not.toContain("Voicemail");
});
