import { afterEach, expect, it } from "vitest";
import { openEngine, openImporter, type Engine, type Importer } from "../../src/engine";
import type { ClockKind } from "../../src/import";
import { openStore, type SystemRecord } from "../../src/store";
import { system } from "./import-files";

interface Site {
  readonly store: string;
  readonly engine: Engine;
  readonly importer: Importer;
}
const made: Site[] = [];
const site = (): Site => {
  const store = `system-${crypto.randomUUID()}`;
  const opened = {
    store,
    engine: openEngine({ role: "core", views: [], store }),
    importer: openImporter({ store }),
  };
  made.push(opened);
  return opened;
};
afterEach(() => {
  for (const { engine, importer } of made.splice(0)) {
    engine.close();
    importer.close();
  }
});

/** Times as written: hours about the changes of clocks of three zones, in the file's order. */
const written = (shuffled: boolean): readonly string[] => {
  const days = [
    "2025-03-09",
    "2025-03-30",
    "2025-04-25",
    "2025-07-01",
    "2025-10-26",
    "2025-11-02",
    "2025-10-31",
  ];
  const times = days.sort().flatMap((day) => [
    ...Array.from({ length: 24 }, (_, i) => `${day} ${String(Math.floor(i / 6)).padStart(2, "0")}:${String((i % 6) * 10)}0`.slice(0, 15) + "0"),
    // the clock goes back in the file's order: the hours from one to three stand twice
    ...Array.from({ length: 12 }, (_, i) => `${day} 0${String(1 + Math.floor(i / 6))}:${String((i % 6) * 10).padStart(2, "0")}`),
    `${day} 23:30`,
  ]); // prettier-ignore
  return shuffled ? [...times].sort((a, b) => ((a < b ? 7 : 3) * a.length * b.charCodeAt(9)) % 5 - 2) : times; // prettier-ignore
};

const log = (name: string, prefix: string, times: readonly string[]): File =>
  new File(
    [
      "Call ID,Start time,Answer time,Direction,Status,Phone number\n",
      ...times.map((time, i) => {
        const answered = `${time.slice(0, 14)}${time.slice(14)}:20`;
        return `${prefix}${i},${time}:00,${answered},${i % 3 ? "inbound" : "outbound"},answered,0151 234${10000 + (i % 9)}\n`;
      }),
    ],
    name,
    { lastModified: 1 },
  );
const files = [
  log("sorted.csv", "a", written(false)),
  log("shuffled.csv", "b", written(true)),
  log("again.csv", "a", written(false).slice(40)), // the same calls in a later export
];

async function bring(to: Site, as: SystemRecord): Promise<void> {
  for (const file of files) {
    const [inspection] = await to.importer.inspect([file]);
    if (!inspection) throw new Error("no inspection");
    const mapping = { ...inspection.mapping, zone: as.zone, clock: as.clock };
    const plan = {
      importId: `import-${file.name}`,
      systemId: as.id,
      files: [{ file, dialect: inspection.dialect, mapping }],
    };
    const signal = new AbortController().signal;
    await to.importer.run(plan, as, { onProgress: () => undefined, signal, title: file.name });
  }
}

/** Everything a reader or a metric can see of the calls. */
async function seen(of: Site): Promise<unknown> {
  await of.engine.refresh();
  const { columns } = await of.engine.query(
    `SELECT import_id, call_id, src_row, started_at::VARCHAR, started_local::VARCHAR, answered_at::VARCHAR, contact_key, country,
       coalesce(dq_flags::VARCHAR, ''), prev_in_s, next_in_s, next_out_s FROM calls_windowed ORDER BY ALL`,
  );
  const store = await openStore({ name: of.store });
  const { datasets } = await store.state();
  store.close();
  const records = datasets
    .map(({ id, covered, order, report, mappings }) => ({ id, covered, last: order.lastStart, gaps: report.gaps, mappings }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)); // prettier-ignore
  return { columns, records };
}

const berlin: SystemRecord = { ...system, zone: "Europe/Berlin", clock: "local" };
const changes: readonly (readonly [name: string, zone: string, clock: ClockKind])[] = [
  ["another zone", "America/New_York", "local"],
  ["a zone that changes its clocks on other days", "Africa/Cairo", "local"],
  ["UTC instead of local time", "Europe/Berlin", "utc"],
];
it.each(changes)("a system that has %s reads as if it had been imported so", async (_, zone, clock) => {
  const changed = site();
  await bring(changed, berlin);
  const next = { ...berlin, zone, clock };
  await changed.importer.changeSystem(next);
  const fresh = site();
  await bring(fresh, next);
  expect(await seen(changed)).toEqual(await seen(fresh));

  // and back again, as if nothing had been
  await changed.importer.changeSystem(berlin);
  const first = site();
  await bring(first, berlin);
  expect(await seen(changed)).toEqual(await seen(first));
});

it("a country puts numbers that are as dialled into one writing, as an import with it would", async () => {
  const changed = site();
  await bring(changed, berlin);
  await changed.importer.changeSystem({ ...berlin, country: "DE" });
  const fresh = site();
  await bring(fresh, { ...berlin, country: "DE" });
  const all = await seen(changed);
  expect(all).toEqual(await seen(fresh));
  expect(JSON.stringify(all)).toContain("+4915123410000");
});

it("a new name changes no row", async () => {
  const one = site();
  await bring(one, berlin);
  const before = await seen(one);
  await one.importer.changeSystem({ ...berlin, label: "Berlin office" });
  expect(await seen(one)).toEqual(before);
  const store = await openStore({ name: one.store });
  expect((await store.state()).systems.map(({ label }) => label)).toEqual(["Berlin office"]);
  store.close();
});
