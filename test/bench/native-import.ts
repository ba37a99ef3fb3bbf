import { openSync, readSync, closeSync } from "node:fs";
import { basename } from "node:path";
import { literal } from "../../src/base";
import { windowsSql } from "../../src/engine";
import { inspect, type Mapping } from "../../src/import";
import { appendable, loadParams, makeRows, sound } from "../../src/import/made";
import { compile } from "../../src/import/sql/compile";
import { cleanSource } from "../../src/import/sql/source";
import { openNative } from "./native";
import { setVariables } from "./native-sql";

/** Milliseconds of the import's SQL in native DuckDB, into a file on disk. */
export interface NativeImport {
  readonly rows: number;
  readonly mapping: number;
  readonly windows: number;
}

/**
 * Runs the import's own SQL in native DuckDB on one thread: the mapping of the whole file in one statement into a table
 * of a database file, then the window columns into another. Like the import it does not sort: the sample is in order.
 */
export async function nativeImport(csv: string, mapping: Mapping, database: string): Promise<NativeImport> {
  const { header, sample, dialect } = await lookAt(csv);
  const compiled = await compile(header, mapping, sample);
  const native = await openNative();
  try {
    await native.run(`ATTACH ${literal(database)} AS f`);
    await setVariables(
      native.connection,
      loadParams(compiled, { importId: "native", systemId: "native", file: basename(csv), secret: "bench" }),
    );
    const source = `(${withoutHeader(cleanSource(csv, dialect, header.length, { firstRecord: 1, bytes: 32_000_000 }), dialect.headerRecord)})`;
    const made = makeRows(compiled, source, false).replace(/^.*? AS SELECT/s, "SELECT");
    // with the columns for which the file has nothing, as a segment has them
    const rows = appendable({ ...compiled, silent: [] }, `(${made})`, sound);
    const time = async (sql: string): Promise<number> => {
      const start = performance.now();
      await native.run(sql);
      await native.run("CHECKPOINT f");
      return performance.now() - start;
    };
    const mappingMs = await time(`CREATE TABLE f.calls AS ${rows}`);
    const windows = await time(
      `CREATE TABLE f.windows AS SELECT prev_in_s, next_in_s, next_out_s, returned_s, attempt_no FROM (${windowsSql("f.calls")})`,
    );
    const [count] = await native.rows("SELECT count(*)::INTEGER AS n FROM f.calls");
    return { rows: Number(count?.["n"]), mapping: mappingMs, windows };
  } finally {
    native.close();
  }
}

/** The slices of an import begin after the header, a whole file with it. */
const withoutHeader = (source: string, headerRecord: number): string =>
  source.replace("header = false", `header = false, skip = ${headerRecord + 1}`);

async function lookAt(path: string) {
  const head = Buffer.alloc(2 * 1024 * 1024);
  const file = openSync(path, "r");
  const length = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const whole = head.subarray(0, head.subarray(0, length).lastIndexOf(10) + 1);
  const [found] = await inspect([new File([whole], basename(path))]);
  if (!found) throw new Error("the file was not recognised");
  return found;
}
