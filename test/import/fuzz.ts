import { gzipSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { expect } from "vitest";
import { AppError } from "../../src/base";
import { inspect, load, unpack } from "../../src/import";
import { zip } from "./archives";
import { testHost } from "./host";
import { mutated } from "./mutations";
import { sampleLog } from "./sample-file";

/** Real-shaped files of every format, small enough that thousands can be read. */
async function seeds(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const heads = await Promise.all(
    ["aircall.csv", "generic.csv", "queue-log.csv", "twilio.csv"].map(async (name) => ({
      name,
      text: (await sampleLog(name).text()).split("\n").slice(0, 40).join("\n"),
    })),
  );
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const text = heads[1]?.text ?? "";
  const rows = text.split("\n").map((line) => line.split(","));
  const objects = rows
    .slice(1)
    .map((row) => Object.fromEntries(row.map((value, i) => [rows[0]?.[i] ?? "", value])));
  return [
    ...heads.map(({ name, text: head }) => ({ name, bytes: utf8(head) })),
    { name: "utf16.csv", bytes: new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")) },
    { name: "calls.json", bytes: utf8(JSON.stringify({ calls: objects })) },
    { name: "calls.ndjson", bytes: utf8(objects.map((o) => JSON.stringify(o)).join("\n")) },
    { name: "calls.csv.gz", bytes: new Uint8Array(gzipSync(text)) },
    { name: "calls.zip", bytes: zip([{ name: "calls.csv", bytes: text }]) },
    { name: "calls.xlsx", bytes: new Uint8Array(await writeXlsx({ sheets: [{ name: "Calls", rows }] })) },
  ];
}

/**
 * Damages files in `count` seeded ways and reads each as the app does; every `loadEvery`-th is loaded into the engine
 * too. A file is read or refused with a reason, within five seconds, and every row of it is accounted for.
 */
export async function fuzz(
  count: number,
  loadEvery: number,
): Promise<{ read: number; refused: number; loaded: number; slowest: number }> {
  const bases = await seeds();
  const done = { read: 0, refused: 0, loaded: 0, slowest: 0 };
  const host = await testHost();
  for (let seed = 0; seed < count; seed++) {
    const base = bases[seed % bases.length];
    if (!base) continue;
    const file = new File([mutated(base.bytes, seed)], base.name, { lastModified: 0 });
    const start = process.cpuUsage(); // own work only: the machine may be busy with other things
    try {
      for (const { file: inner } of await unpack(file)) {
        const [inspection] = await inspect([inner]);
        if (!inspection) continue;
        done.read++;
        if (seed % loadEvery !== 0) continue;
        const mapping = {
          ...inspection.mapping,
          assumedDate: inspection.mapping.assumedDate ?? "2025-01-01",
        };
        const fresh = await testHost();
        const report = await load(
          {
            importId: "i",
            systemId: "s",
            secret: "x",
            files: [{ file: inner, dialect: inspection.dialect, mapping }],
          },
          fresh,
        );
        const excluded =
          Object.values(report.excluded).reduce((sum, n) => sum + n, 0) -
          (report.excluded["other_table"] ?? 0);
        expect(report.rowsLoaded + report.legsMerged + report.rejectedCount + excluded, `seed ${seed}`).toBe(
          report.rowsRead,
        );
        done.loaded++;
      }
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "query_failed")
        throw new Error(`seed ${seed} (${base.name}): ${String(error)}`, { cause: error });
      done.refused++;
    }
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    if (took > 1500) console.info(`seed ${seed} (${base.name}) took ${Math.round(took)} ms`);
    done.slowest = Math.max(done.slowest, took);
  }
  expect(await host.sql.query("SELECT 1")).toMatchObject({ rowCount: 1 }); // the engine lives
  expect(done.slowest).toBeLessThan(5000);
  return done;
}
