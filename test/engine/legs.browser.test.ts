import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { schema } from "../../src/base";
import { openEngine } from "../../src/engine";
import type { SystemRecord } from "../../src/store";
import { system as anySystem } from "./import-files";
import { LastingImporter } from "./lasting-importer";
import { someLegs, threeCx, twilio, type Leg } from "./leg-files";

const layouts = ["3cx", "twilio"] as const;
type Layout = (typeof layouts)[number];
const system = (id: string, profile: Layout): SystemRecord => ({ ...anySystem, id, profile, clock: "local" });

/** A workspace with one import worker and one engine, in which each case has a phone system of its own. */
class Bench {
  readonly importer: LastingImporter;
  readonly #engine: ReturnType<typeof openEngine>;
  #systems = 0;

  private constructor(importer: LastingImporter, store: string) {
    this.importer = importer;
    this.#engine = openEngine({ role: "core", views: [], store });
  }
  static async open(): Promise<Bench> {
    const store = `legs-${crypto.randomUUID()}`;
    return new Bench(await LastingImporter.open(store), store);
  }
  system(layout: Layout): SystemRecord {
    return system(`s${(this.#systems += 1)}`, layout);
  }
  add(files: readonly File[], to: SystemRecord) {
    return this.importer.add(files, to, (mapping) => ({ ...mapping, zone: "UTC", keepOriginals: false }));
  }
  async rows(sql: string): Promise<readonly unknown[][]> {
    await this.#engine.refresh();
    const table = await this.#engine.query(sql);
    return Array.from({ length: table.rowCount }, (_, i) => table.columns.map((c) => c[i]));
  }
  /** All that is said of a phone system's calls, and how many legs they have. */
  async calls({ id }: SystemRecord): Promise<readonly unknown[]> {
    const columns = schema.calls.map((c) => c.name).join(", ");
    const calls = await this.rows(`SELECT ${columns} FROM calls WHERE system_id = '${id}' ORDER BY call_id`);
    const legs = await this.rows(
      `SELECT call_id, leg_key, started_at, talk_s FROM legs WHERE system_id = '${id}' ORDER BY ALL`,
    );
    return [calls, legs];
  }
  close(): void {
    this.importer.close();
    this.#engine.close();
  }
}

let bench: Bench | null = null;
afterEach(() => {
  bench?.close();
  bench = null;
});
const open = async (): Promise<Bench> => (bench = await Bench.open());

const fileOf = (layout: Layout, all: readonly Leg[]) => (legs: readonly Leg[], name: string) =>
  layout === "3cx" ? threeCx(legs, name) : twilio(legs, all, name);

describe("legs to calls, across files and imports", () => {
  it.each(layouts)("%s: a file cut in two gives the same calls, in either order", async (layout) => {
    const b = await open();
    await fc.assert(
      fc.asyncProperty(someLegs, fc.nat(), async (legs, where) => {
        fc.pre(legs.length > 1);
        const file = fileOf(layout, legs);
        const cut = 1 + (where % (legs.length - 1));
        const [first, second] = [file(legs.slice(0, cut), "a.csv"), file(legs.slice(cut), "b.csv")];
        const whole = b.system(layout);
        await b.add([file(legs, "whole.csv")], whole);
        const expected = await b.calls(whole);
        for (const parts of [
          [[first], [second]],
          [[second], [first]],
          [[first, second]],
          [[second, first]],
        ]) {
          const cutUp = b.system(layout);
          for (const files of parts) await b.add(files, cutUp);
          expect(await b.calls(cutUp)).toEqual(expected);
        }
      }),
      { numRuns: 3, endOnFailure: true, seed: 11 },
    );
  });

  it.each(layouts)("%s: exports that overlap give the same calls, in any order", async (layout) => {
    const b = await open();
    await fc.assert(
      fc.asyncProperty(someLegs, fc.nat(), fc.nat(), async (legs, one, two) => {
        fc.pre(legs.length > 1);
        const file = fileOf(layout, legs);
        const [from, to] = [one % legs.length, 1 + (two % (legs.length - 1))];
        const exports = [
          file(legs.slice(0, Math.max(from, to)), "a.csv"),
          file(legs.slice(Math.min(from, to)), "b.csv"),
        ];
        const whole = b.system(layout);
        await b.add([file(legs, "whole.csv")], whole);
        const expected = await b.calls(whole);
        for (const parts of [exports.map((f) => [f]), exports.toReversed().map((f) => [f]), [exports]]) {
          const overlapping = b.system(layout);
          for (const files of parts) await b.add(files, overlapping);
          expect(await b.calls(overlapping)).toEqual(expected);
        }
      }),
      { numRuns: 3, endOnFailure: true, seed: 12 },
    );
  });

  it.each(layouts)(
    "%s: whatever is deleted and restored, what remains is as if imported alone",
    async (layout) => {
      const b = await open();
      const step = fc.record({ which: fc.nat(2), to: fc.constantFrom("trashed", "live", "gone") });
      await fc.assert(
        fc.asyncProperty(someLegs, fc.array(step, { maxLength: 5 }), fc.nat(), async (legs, steps, where) => {
          fc.pre(legs.length > 2);
          const file = fileOf(layout, legs);
          const cut = 1 + (where % (legs.length - 2));
          const files = [
            file(legs.slice(0, cut + 1), "a.csv"),
            file(legs.slice(cut - 1, cut + 2), "b.csv"),
            file(legs.slice(cut + 1), "c.csv"),
          ];
          const used = b.system(layout);
          const datasets: { id: string; state: "live" | "trashed" | "gone" }[] = [];
          for (const f of files) datasets.push({ id: (await b.add([f], used)).id, state: "live" });
          for (const { which, to } of steps) {
            const dataset = datasets[which];
            if (!dataset || dataset.state === "gone" || dataset.state === to) continue;
            if (to === "gone") await b.importer.remove(dataset.id);
            else await b.importer.setState(dataset.id, to as "live" | "trashed");
            dataset.state = to as "live" | "trashed" | "gone";
          }
          const fresh = b.system(layout);
          for (const [i, f] of files.entries()) if (datasets[i]?.state === "live") await b.add([f], fresh);
          expect(await b.calls(used)).toEqual(await b.calls(fresh));
        }),
        { numRuns: 3, endOnFailure: true, seed: 13 },
      );
    },
  );
});
