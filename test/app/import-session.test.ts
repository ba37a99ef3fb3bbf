import { afterAll, expect, test } from "vitest";
import { importSession } from "../../src/app/import/import-session";
import * as tools from "../../src/app/import/import-tools";
import type { Importer } from "../../src/engine";
import { inspect, preview, unpack, type ImportPlan } from "../../src/import";
import type { DatasetRecord, SystemRecord } from "../../src/store";
import { openDuckDb } from "../duckdb";
import { dataset, device, system } from "../store/samples";
import { sampleLog } from "../import/sample-file";

const here = device();
const db = await openDuckDb();
afterAll(() => {
  db.close();
});

/** A session that reads files as the app does; what it would hand to the import worker is noted. */
async function session(systems: readonly SystemRecord[], datasets: readonly DatasetRecord[]) {
  const ran: { plan: Omit<ImportPlan, "secret">; system: SystemRecord }[] = [];
  const importer: Partial<Importer> = {
    prepare: () => Promise.resolve(),
    unpack: (file, part) => unpack(file, part),
    inspect: (files) => inspect(files),
    preview: (inspection, mapping) => preview(db, inspection, mapping),
    run: (plan, to) => {
      ran.push({ plan, system: to });
      return Promise.resolve(dataset(plan.importId, { systemId: to.id }));
    },
    close: () => undefined,
  };
  const opened = importSession({
    store: await here.open(),
    createImporter: () => importer as Importer,
    systems: () => systems,
    country: () => null,
    datasets: () => datasets,
    tools: () => Promise.resolve(tools),
    busy: () => undefined,
    note: () => Promise.resolve(() => Promise.resolve()),
    onImported: () => Promise.resolve(),
    hold: () => () => undefined,
  });
  return { opened, ran };
}

const own: SystemRecord = { ...system, id: "own", profile: "aircall", zone: "Europe/Berlin", clock: "local" };
const [aircall] = await inspect([sampleLog("aircall.csv")]);
if (!aircall) throw new Error("no sample");
const earlier = dataset("d1", { systemId: "own", profile: "aircall", mappings: [aircall.mapping] });

test("another vendor's file is not preset to a known phone system, and becomes a new one", async () => {
  const { opened, ran } = await session([own], [earlier]);
  await opened.open([sampleLog("five9.csv")]);
  const [group] = opened.state.getState().groups;
  expect(opened.state.getState().drafts[0]?.mapping?.profile).toBe("five9");
  expect(group?.system).toEqual({ label: "" });
  expect(opened.state.getState().drafts[0]?.mapping?.zone).not.toBe("");
  for (const doubt of opened.state.getState().drafts[0]?.preview?.doubts ?? []) opened.confirm(0, doubt.code);
  await opened.start();
  expect(ran).toHaveLength(1);
  expect(ran[0]?.system.id).not.toBe("own");
  expect(ran[0]?.plan.systemId).toBe(ran[0]?.system.id);
  opened.close();
});

test("two layouts dropped together become two imports: the known system's and a new one's", async () => {
  const { opened, ran } = await session([own], [earlier]);
  await opened.open([sampleLog("aircall.csv"), sampleLog("five9.csv")]);
  const { groups, drafts } = opened.state.getState();
  expect(groups.map(({ system: choice }) => choice)).toEqual([{ known: "own" }, { label: "" }]);
  drafts.forEach((draft, i) => {
    for (const doubt of draft.preview?.doubts ?? []) opened.confirm(i, doubt.code);
  });
  await opened.start();
  expect(ran.map(({ plan }) => plan.files.map(({ mapping }) => mapping.profile))).toEqual([
    ["aircall"],
    ["five9"],
  ]);
  expect(ran.map(({ system: to }) => to.id === "own")).toEqual([true, false]);
  opened.close();
});
