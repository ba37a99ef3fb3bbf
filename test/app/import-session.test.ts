import { afterAll, expect, test, vi } from "vitest";
import { importSession, type ImportSession } from "../../src/app/import/import-session";
import { doubtsOf, openQuestions, sorted } from "../../src/app/import/readiness";
import * as tools from "../../src/app/import/import-tools";
import type { Importer } from "../../src/engine";
import { inspect, loadClosures, preview, unpack, type ImportPlan } from "../../src/import";
import type { Imported } from "../../src/app/import/import-types";
import type { DatasetRecord, Settings, SystemRecord } from "../../src/store";
import { openDuckDb } from "../duckdb";
import { testHost } from "../import/host";
import { dataset, device, system } from "../store/samples";
import { sampleLog } from "../import/sample-file";

const here = device();
const db = await openDuckDb();
afterAll(() => {
  db.close();
});

let last: Promise<unknown> = Promise.resolve();
/** A preview when the one before is done, as the import worker makes them: each has the connection to itself. */
const previewed: Importer["preview"] = (inspection, mapping) => {
  const made = last.then(() => preview(db, inspection, mapping));
  last = made.catch(() => undefined);
  return made;
};

/** A session that reads files as the app does; what it would hand to the import worker is noted. */
async function session(systems: readonly SystemRecord[], datasets: readonly DatasetRecord[]) {
  const ran: { plan: Omit<ImportPlan, "secret">; system: SystemRecord }[] = [];
  const importer: Partial<Importer> = {
    prepare: () => Promise.resolve(),
    unpack: (file, part) => unpack(file, part),
    inspect: (files) => inspect(files),
    preview: previewed,
    run: (plan, to) => {
      ran.push({ plan, system: to });
      return Promise.resolve(dataset(plan.importId, { systemId: to.id }));
    },
    closures: async (plan) => loadClosures({ ...plan, secret: "" }, await testHost()),
    close: () => undefined,
  };
  const store = await here.open();
  const settings: Settings[] = [];
  const imported: Imported[] = [];
  const opened = importSession({
    store,
    onSettings: (now) => settings.push(now),
    createImporter: () => importer as Importer,
    systems: () => systems,
    country: () => null,
    datasets: () => datasets,
    tools: () => Promise.resolve(tools),
    busy: () => undefined,
    note: () => Promise.resolve(() => Promise.resolve()),
    onImported: (all) => Promise.resolve(void imported.push(...all)),
    hold: () => () => undefined,
  });
  return { opened, ran, store, settings, imported };
}

/** Waits until each file's preview is that of its mapping as it now is. */
const settled = (opened: ImportSession) =>
  vi.waitFor(() => {
    const { stage, drafts } = opened.state.getState();
    expect(stage).toBe("review");
    expect(drafts.every(({ preview: made, error }) => made !== null || error !== null)).toBe(true);
  });

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

test("a system chosen while the next vendor's file comes holds for its own files, read in its zone", async () => {
  const berlin: SystemRecord = { ...own, id: "berlin", zone: "Europe/Berlin" };
  const { opened } = await session([berlin], []);
  await opened.open([sampleLog("five9.csv")]);
  const [first] = opened.state.getState().groups;
  opened.chooseSystem(first?.key ?? "", { known: "berlin" });
  await opened.open([sampleLog("aircall.csv")]);
  await settled(opened);
  const { groups, drafts, selected } = opened.state.getState();
  expect(groups.map(({ files, system: choice }) => ({ files, choice }))).toEqual([
    { files: [0], choice: { known: "berlin" } },
    { files: [1], choice: { label: "" } },
  ]);
  expect(selected).toBe(1);
  expect(drafts.map(({ error }) => error)).toEqual([null, null]);
  expect(drafts[0]?.mapping?.zone).toBe("Europe/Berlin");
  const [{ inspection, mapping } = {}] = drafts;
  if (!inspection || !mapping) throw new Error("no file under review");
  expect(drafts[0]?.preview).toEqual(await previewed(inspection, mapping));
});

test("files that come while others are looked at join what is under review as it was corrected", async () => {
  const { opened } = await session([own], []);
  await opened.open([sampleLog("five9.csv")]);
  const mapping = opened.state.getState().drafts[0]?.mapping;
  const [first] = opened.state.getState().groups;
  if (!mapping || !first) throw new Error("nothing under review");
  opened.change(0, { ...mapping, dropped: ["ANI"] });
  opened.chooseSystem(first.key, { label: "Head office" });
  opened.chooseCountry(first.key, "DE");
  const second = opened.open([sampleLog("aircall.csv")]);
  const third = opened.open([sampleLog("justcall.csv")]);
  await Promise.all([second, third]);
  await settled(opened);
  const { groups, drafts } = opened.state.getState();
  expect(drafts.map(({ file }) => file.name)).toEqual(["five9.csv", "aircall.csv", "justcall.csv"]);
  expect(drafts[0]?.mapping?.dropped).toEqual(["ANI"]);
  expect(drafts[0]?.corrected).toBe(true);
  expect(groups[0]).toMatchObject({ files: [0], system: { label: "Head office" }, country: "DE" });
  expect(groups.map(({ files }) => files)).toEqual([[0], [1], [2]]);
  opened.close();
});

test("a list of holidays goes into the calendar beside an import of calls, once, and is stored nowhere", async () => {
  const { opened, ran, store, settings, imported } = await session([own], [earlier]);
  await opened.open([sampleLog("aircall.csv"), sampleLog("generic-holidays.csv")]);
  const { groups } = opened.state.getState();
  expect(groups.map(({ key }) => key)).toEqual(["aircall", "holidays"]);
  await opened.start();
  const { stage, outcomes } = opened.state.getState();
  expect(stage).toBe("done");
  expect(ran.map(({ plan }) => plan.files.map(({ file }) => file.name))).toEqual([["aircall.csv"]]);
  expect(outcomes[1]).toMatchObject({
    dataset: null,
    error: null,
    closures: { known: 0, unset: true, ownQueues: 0 },
  });
  expect(imported.map(({ dataset: made, sources }) => [made === null, sources[0]?.name])).toEqual([
    [false, "aircall.csv"],
    [true, "generic-holidays.csv"],
  ]);
  const days = ["2026-02-22", "2026-03-20", "2026-09-23"];
  const { calendar } = await store.settings.get();
  expect(calendar?.exceptions.map(({ date, spans }) => [date, spans])).toEqual(days.map((day) => [day, []]));
  expect(calendar?.spans[1]).toEqual([{ from: 0, to: 1440 }]);
  expect(settings.map((now) => now.calendar)).toEqual([calendar]);
  expect((await store.state()).datasets).toEqual([]);
  opened.close();
  await opened.open([sampleLog("generic-holidays.csv")]);
  await opened.start();
  expect(opened.state.getState().outcomes[0]?.closures).toMatchObject({ added: [], known: 3, unset: false });
  expect(settings).toHaveLength(1);
  opened.close();
});

test("a file read as another layout is read so the next time", async () => {
  const { opened, ran } = await session([], []);
  await opened.open([sampleLog("five9.csv")]);
  await opened.readAs(0, "generic");
  for (const doubt of opened.state.getState().drafts[0]?.preview?.doubts ?? []) opened.confirm(0, doubt.code);
  await opened.start();
  expect(ran.map(({ plan }) => plan.files.map(({ mapping }) => mapping.profile))).toEqual([["generic"]]);
  const next = sampleLog("five9.csv");
  await opened.open([new File([next], "next.csv", { lastModified: 1 })]);
  expect(opened.state.getState().drafts[0]?.mapping?.profile).toBe("generic");
  opened.close();
});

test("only the files without open questions are imported where the others are left out", async () => {
  const { opened, ran } = await session([], []);
  const undated = new File(["age,job,y\n30,admin,no\n41,technician,yes\n"], "undated.csv");
  await opened.open([sampleLog("aircall.csv"), undated]);
  const { drafts } = opened.state.getState();
  const { answered, asking } = sorted(drafts);
  expect({ answered, asking }).toEqual({ answered: [0], asking: [1] });
  expect(drafts[0] && openQuestions(drafts[0])).toBe(0);
  expect(drafts[1] && openQuestions(drafts[1])).toBeGreaterThan(0);
  await opened.start(answered);
  expect(ran.map(({ plan }) => plan.files.map(({ file }) => file.name))).toEqual([["aircall.csv"]]);
  opened.close();
});

test("a layout without column names is read by place: nothing is asked of it, and its events are readable", async () => {
  const { opened } = await session([], []);
  await opened.open([sampleLog("asterisk-queue-log.csv"), sampleLog("asterisk.csv")]);
  await settled(opened);
  for (const draft of opened.state.getState().drafts) {
    expect(draft.inspection?.doubts.map(({ code }) => code)).toContain("header_none");
    expect(doubtsOf(draft).map(({ code }) => code)).not.toContain("header_none");
    expect(draft.preview?.rows.length).toBeGreaterThan(0);
    expect(draft.preview?.problems).toEqual([]);
  }
  opened.close();
});
