import { expect, test } from "vitest";
import { openDuckDb } from "../../duckdb";
import { duckdbWords } from "./duckdb-words";

// After an update of DuckDB: vitest run test/app/sql/duckdb-words.test.ts --update
test("the editor's words are those of the engine that is shipped", async () => {
  const db = await openDuckDb();
  await expect(await duckdbWords(db)).toMatchFileSnapshot("../../../src/app/sql/duckdb-words.json");
  db.close();
});
