import { describe, expect, it } from "vitest";
import { random as seeded, type OwnDisposition } from "../../src/base";
import { openImporter } from "../../src/engine";
import { openStore } from "../../src/store";
import { open, system, type Workspace } from "./import-files";

const words = ["sale", "ZZ-1", "zz-2", "Follow up", "خاص", "no answer", "it's odd", "", "b|c"];
const own: OwnDisposition = {
  code: "own_trial",
  group: "won",
  counts: ["conversion"],
  labels: { en: "Trial", ar: "تجربة" },
  colour: "own_teal",
};

/** A log with a code column, or tags only; the codes are drawn from `words`. */
function log(name: string, seed: number, withCode: boolean, from = 0): File {
  const random = seeded(seed);
  const pick = (): string => words[Math.floor(random() * words.length)] ?? "";
  const rows = Array.from({ length: 60 }, (_, i) => {
    const tags = Array.from({ length: Math.floor(random() * 4) }, () => pick().replace("|", ""));
    const at = new Date(Date.UTC(2026, 0, 5, 8, from + i)).toISOString().slice(0, 19).replace("T", " ");
    const code = withCode ? `,"${pick()}"` : "";
    return `${name}-${from + i},${at},outbound,answered,60,+49301234567,"${tags.filter(Boolean).join("; ")}"${code}`;
  });
  const head = `Call ID,Start time,Direction,Status,Talk time,To,Tags${withCode ? ",Disposition" : ""}`;
  return new File([[head, ...rows].join("\n")], `${name}.csv`);
}

const meanings = "SELECT call_id, disposition, disposition_code, tags, tag_codes FROM calls ORDER BY call_id";

async function add(w: Workspace, file: File, codes: Readonly<Record<string, string>> = {}): Promise<void> {
  const [inspection] = await w.importer.inspect([file]);
  if (!inspection) throw new Error("no inspection");
  const mapping = { ...inspection.mapping, zone: "UTC", clock: "utc" as const };
  await w.importer.run(
    {
      importId: crypto.randomUUID(),
      systemId: system.id,
      files: [{ file, dialect: inspection.dialect, mapping }],
      codes,
    },
    system,
    { onProgress: () => undefined, signal: new AbortController().signal, title: file.name },
  );
}

describe("what codes mean", () => {
  it("said afterwards is the same as said before, whatever was said in between; and taken back is as never said", async () => {
    for (const [seed, withCode] of [
      [1, true],
      [2, false],
    ] as const) {
      const random = seeded(seed + 10);
      const targets = ["deal_closed", "own_trial", "not_interested", "", "callback_requested"];
      const choose = (): Record<string, string> =>
        Object.fromEntries(
          words
            .filter((word) => word !== "" && random() < 0.6)
            .map((word) => [word.toLowerCase(), targets[Math.floor(random() * targets.length)] ?? ""]),
        );
      const [first, last] = [choose(), choose()];
      const after = open();
      await after.importer.changeCodes({ systems: {}, categories: [own] });
      await add(after, log("a", seed, withCode));
      const untouched = await after.rows(meanings);
      await after.importer.changeCodes({ systems: { [system.id]: first } });
      await add(after, log("b", seed + 5, withCode, 100)); // joined with the first: the meanings must follow its rows
      await after.importer.changeCodes({ systems: { [system.id]: last } });
      const changed = await after.rows(meanings);

      const before = open();
      await before.importer.changeCodes({ systems: {}, categories: [own] });
      await add(before, log("a", seed, withCode), { ...first, ...last });
      await add(before, log("b", seed + 5, withCode, 100));
      expect(changed).toEqual(await before.rows(meanings));

      const forgotten = Object.fromEntries(Object.keys({ ...first, ...last }).map((code) => [code, null]));
      await after.importer.changeCodes({ systems: { [system.id]: forgotten } });
      const back = await after.rows(meanings);
      expect(back.filter(([id]) => String(id).startsWith("a-"))).toEqual(untouched);
    }
  }, 120_000);

  it("changes no segment of rows, raises both versions, and metrics follow the category", async () => {
    const w = open();
    await add(w, log("a", 3, true));
    const store = await openStore({ name: w.store });
    const before = await store.state();
    await w.importer.changeCodes({ systems: { [system.id]: { "zz-1": "own_trial" } }, categories: [own] });
    const after = await store.state();
    expect(after.version).toBe(before.version + 1);
    expect(after.mappingVersion).toBe(before.mappingVersion + 1);
    const rows = (state: typeof before) =>
      state.segments.filter(({ role }) => role === "rows").map(({ id, sha256 }) => [id, sha256]);
    expect(rows(after)).toEqual(rows(before));
    expect(after.segments.filter(({ role }) => role === "codes")).toHaveLength(1);
    const count =
      "SELECT count(*) FILTER (disposition = 'own_trial'), count(*) FILTER (disposition = 'own_trial' AND is_conversion(disposition, NULL)), " +
      "any_value(disposition_group(disposition)) FILTER (disposition = 'own_trial') FROM calls";
    const [[n, converting, group] = []] = await w.rows(count);
    expect(Number(n)).toBeGreaterThan(0);
    expect([converting, group]).toEqual([n, "won"]);
    await w.importer.changeCodes({ systems: {}, categories: [{ ...own, counts: [], group: "moving" }] });
    expect(await w.rows(count)).toEqual([[n, 0, "moving"]]);
    // a category that is gone leaves its codes without a meaning
    await w.importer.changeCodes({ systems: {}, categories: [] });
    expect(
      await w.rows(
        "SELECT count(*) FROM calls WHERE list_contains(tags, 'own_trial') OR disposition = 'own_trial'",
      ),
    ).toEqual([[0]]);
    expect(
      await w.rows(
        "SELECT count(*) > 0 FROM calls WHERE is_unmapped(system_id, disposition_code, tag_codes)",
      ),
    ).toEqual([[true]]);
    store.close();
  });
});

describe("what is kept, in the stored bytes", () => {
  const text = (agent: string): string =>
    [
      "Call ID,Start time,Direction,Status,Talk time,From,Agent,Recording,Comment",
      ...Array.from({ length: 300 }, (_, i) =>
        [
          `c${i}`,
          new Date(Date.UTC(2026, 0, 5, 8, i)).toISOString().slice(0, 19).replace("T", " "),
          "inbound,answered,60",
          `+4930555${String(1000 + (i % 40))}`,
          agent,
          `${agent}-${i}.mp3`,
          `with ${agent}`,
        ].join(","),
      ),
    ].join("\n");

  const bytesOf = async (w: Workspace): Promise<string> => {
    const store = await openStore({ name: w.store });
    const state = await store.state();
    const blobs = await Promise.all(state.segments.map(({ id }) => store.blob(id)));
    const decoder = new TextDecoder("latin1");
    const stored = await Promise.all(blobs.map(async (blob) => decoder.decode(await blob.arrayBuffer())));
    store.close();
    return stored.join("\n") + JSON.stringify(state);
  };

  it("a name is there by default, and nowhere when only teams are kept", async () => {
    const agent = "Quirinius Vexelbrook";
    const named = open();
    await add(named, new File([text(agent)], "named.csv"));
    expect(await bytesOf(named)).toContain("Quirinius"); // the check can see what is there
    for (const policy of ["teams_only", "pseudonyms"] as const) {
      const w = open();
      const store = await openStore({ name: w.store });
      await store.policy.change({ policy }, "", 0);
      store.close();
      await add(w, new File([text(agent)], "protected.csv"));
      const bytes = await bytesOf(w);
      expect(bytes).not.toContain("Quirinius");
      expect(bytes).not.toContain("Vexelbrook");
      const [[agents, recordings] = []] = await w.rows(
        "SELECT count(agent_id), count(recording_ref) FROM calls",
      );
      expect([agents, recordings]).toEqual([policy === "teams_only" ? 0 : 300, 0]);
    }
  }, 60_000);

  it("a dropped or masked column is in no byte of a segment", async () => {
    const w = open();
    const importer = openImporter({ store: w.store });
    const file = new File([text("Quirinius Vexelbrook")], "masked.csv");
    const [inspection] = await importer.inspect([file]);
    if (!inspection) throw new Error("no inspection");
    const mapping = {
      ...inspection.mapping,
      dropped: ["Agent", "Recording", "Comment"],
      masked: ["From"],
    };
    await importer.run(
      {
        importId: crypto.randomUUID(),
        systemId: system.id,
        files: [{ file, dialect: inspection.dialect, mapping }],
      },
      system,
      { onProgress: () => undefined, signal: new AbortController().signal, title: "masked" },
    );
    importer.close();
    const bytes = await bytesOf(w);
    expect(bytes).not.toMatch(/Quirinius|Vexelbrook|4930555/);
    expect(
      await w.rows("SELECT count(DISTINCT contact_key), min(length(contact_key)) > 0 FROM calls"),
    ).toEqual([[40, true]]);
  });
});
