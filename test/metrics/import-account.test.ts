import { expect, test } from "vitest";
import { accountParts, callRows, countRows, coverage, importAccount } from "../../src/metrics";
import { scopeOf } from "./ask";
import { withRows } from "./relations";

const call = (id: number, import_id: string, direction: string, result: string, is_test = false) => ({
  call_id: `${import_id}${id}`,
  import_id,
  started_at: `2026-03-0${1 + (id % 5)} 10:00:00`,
  direction,
  result,
  is_test,
});

test("an import's calls are each one thing, add up to what is stored, and open", async () => {
  const calls = [
    ...[1, 2, 3, 4].map((id) => call(id, "a", "inbound", "answered")),
    ...[5, 6, 7].map((id) => call(id, "a", "outbound", "no_answer")),
    ...[8, 9].map((id) => call(id, "a", "internal", "answered")),
    call(10, "a", "inbound", "phantom"),
    call(11, "a", "internal", "answered", true),
    call(12, "a", "inbound", "phantom", true),
    call(13, "b", "inbound", "answered"),
  ];
  const db = await withRows({ calls });
  try {
    const account = await importAccount(db, "a");
    expect(account).toEqual({ inbound: 4, outbound: 3, internal: 2, tests: 2, phantom: 1 });
    expect(accountParts.reduce((sum, part) => sum + account[part], 0)).toBe(12);
    // what the header says is on this device: both imports' calls, without tests and phantoms
    expect((await coverage(db))?.calls).toBe(4 + 3 + 2 + 1);
    const scope = scopeOf("2026-03-01T00:00:00", "2026-03-06T00:00:00", { calendars: null });
    for (const population of accountParts) {
      const rows = await callRows(db, { population, scope, within: {}, importId: "a" });
      const found = await countRows(db, rows, { columns: [], sort: null, find: "" });
      expect(found, population).toBe(account[population]);
    }
  } finally {
    db.close();
  }
});
