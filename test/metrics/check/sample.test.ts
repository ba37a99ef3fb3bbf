import { beforeAll, describe, expect, test } from "vitest";
import {
  countRows,
  metricById,
  metricIds,
  metricRows,
  rowPage,
  supportingIds,
  type RowPart,
  type Scope,
} from "../../../src/metrics";
import type { TestDuckDb } from "../../duckdb";
import { result, scopeOf } from "../ask";
import { checked, everyVariant, sameNumber, sameRows } from "./check-data";
import { sampleDb } from "./sample-data";

let db: TestDuckDb;
let scope: Scope;
beforeAll(async () => {
  const sample = await sampleDb();
  db = sample.db;
  scope = scopeOf(sample.week.from, sample.week.to);
});

const whole = { columns: [], sort: null, find: "" };

describe("the sample's last complete week", () => {
  test.each(everyVariant)("%s %s: copied SQL, funnel and number agree", async (id, variant) => {
    const found = await checked(db, id, variant, scope);
    sameNumber(found);
    sameRows(id, variant, found);
  });

  test.each([...metricIds, ...supportingIds])(
    "%s: the lists have exactly the rows that it counts",
    async (id) => {
      const { value } = await result(db, id, scope);
      const metric = metricById(id);
      const variant = metric.variants.find((one) => one.id === value.variant);
      const count = async (part: RowPart): Promise<number> => {
        const source = await metricRows(db, { metric: id, variant: value.variant, scope }, 0, part);
        return countRows(db, source, whole);
      };
      if (value.value === null || variant?.kind === "ratio" || metric.unit === "currency") return;
      if (id === "return-on-investment") return;
      expect(await count("counted")).toBe(value.denominator ?? value.n);
      if (variant?.kind !== "share") return;
      expect(await count("hits")).toBe(value.numerator);
      expect(await count("misses")).toBe((value.denominator ?? 0) - (value.numerator ?? 0));
    },
  );

  test("pages never overlap and leave nothing out, whatever they are sorted by", async () => {
    const source = await metricRows(db, { metric: "service-level", variant: "sl3", scope }, 0, "all");
    const query = { columns: ["call_id"], sort: { column: "queue", descending: true }, find: "" };
    const n = await countRows(db, source, query);
    const seen = new Set<unknown>();
    for (let offset = 0; offset < n; offset += 500)
      for (const row of await rowPage(db, source, query, { offset, limit: 500, total: n }))
        seen.add(`${String(row.call_id)} ${String(row.src_row)}`);
    expect(seen.size).toBe(n);
    const some = await countRows(db, source, { ...query, columns: ["queue"], find: "supp" });
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(n);
  });
});
