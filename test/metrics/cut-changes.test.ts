import { expect, test } from "vitest";
import { random } from "../../src/base";
import { movedShares } from "../../src/metrics";
import { scopeOf } from "./ask";
import { withRows } from "./relations";

const start = Date.parse("2026-03-02T00:00:00Z"); // a Monday

/** Two fortnights of 60 attempts a day and team; at the end Red sells every fifth call where it sold every second. */
const next = random(5);
const calls = Array.from({ length: 28 }, (_, day) =>
  ["Red", "Blue"].flatMap((team) =>
    Array.from({ length: 60 }, (__, i) => {
      const sells = team === "Red" && day >= 14 ? 0.2 : 0.5;
      return {
        call_id: `${team}${day}-${i}`,
        started_at: new Date(start + day * 86_400_000 + (9 * 60 + i) * 60_000)
          .toISOString()
          .slice(0, 19)
          .replace("T", " "),
        direction: "outbound",
        team,
        lead_id: `l${i}`,
        result: "answered",
        disposition: next() < sells ? "deal_closed" : "not_interested",
      };
    }),
  ),
).flat();

const fortnights = scopeOf("2026-03-16T00:00:00", "2026-03-30T00:00:00", {
  compare: { from: "2026-03-02T00:00:00", to: "2026-03-16T00:00:00" },
});

test("what surely changed is marked where it changed, with what it was; what did not is not", async () => {
  const db = await withRows({ calls });
  try {
    const found = await movedShares(db, fortnights, "team", "sales-attempts", ["Red", "Blue"]);
    expect(
      found.map(({ group, code, change }) => [group, code, change.verdict, change.change]).sort(),
    ).toEqual([
      ["Red", "deal_closed", "worse", "down"],
      ["Red", "not_interested", "cannot_tell", "up"],
    ]);
    const before = calls.filter(
      ({ call_id, team }) => team === "Red" && Number(/\d+/.exec(call_id)?.[0]) < 14,
    );
    const sold = before.filter(({ disposition }) => disposition === "deal_closed").length;
    expect(found.find(({ code }) => code === "deal_closed")?.before).toBeCloseTo(sold / before.length, 12);
    expect(
      await movedShares(db, { ...fortnights, compare: null }, "team", "sales-attempts", ["Red"]),
    ).toEqual([]);
    // every way of cutting them asks a question that the engine answers
    for (const by of ["agent_id", "queue", "campaign", "hour", "attempt"] as const)
      expect(await movedShares(db, fortnights, by, "sales-attempts", ["(none)", "09", "1"])).toBeInstanceOf(
        Array,
      );
  } finally {
    db.close();
  }
});
