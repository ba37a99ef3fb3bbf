import { literal } from "../../src/base";
import { buildVersion } from "../../src/engine/build-version";
import { visibleSegments } from "../../src/engine/dead-rows";
import { factViews } from "../../src/metrics";
import type { DataState } from "../../src/store";
import { board } from "./board";
import { openNative } from "./native";
import { nativeSql } from "./native-sql";

/** Native DuckDB over the very segments that the browser stored, under the product's own views. */
export async function nativeBoard(state: DataState, save: (segment: string) => Promise<string>) {
  const native = await openNative();
  const shown = new Set(visibleSegments(state).map((s) => s.id));
  const aliases = new Map<string, string>();
  for (const { id, of } of state.segments) {
    if (!shown.has(of ?? id)) continue;
    const alias = `s${aliases.size}`;
    await native.run(`ATTACH ${literal(await save(id))} AS ${alias} (READ_ONLY)`);
    aliases.set(id, alias);
  }
  const sql = nativeSql(native.connection);
  await buildVersion(sql, state, (id) => aliases.get(id) ?? "", factViews);
  return {
    board: (periods: Parameters<typeof board>[1], runs: number) => board(sql, periods, runs),
    close: () => native.close(),
  };
}
