import { expect, test } from "vitest";
import { keepReported } from "../../src/app/reported/keep-reported";
import { defaultSettings, type ReportedRecord } from "../../src/store";

const period = { from: "2026-11-09T00:00:00", to: "2026-11-16T00:00:00" };
const resolved = { period, unit: "week", partial: false };

/** The store's list of figures and the count of calls by import, as far as keeping a figure asks them. */
function device(calls: number) {
  const kept = new Map<string, ReportedRecord>();
  const now = { calls };
  const ports = {
    engine: {
      query: () =>
        Promise.resolve({
          names: ["import_id", "n"],
          types: ["VARCHAR", "DOUBLE"],
          columns: [["a"], [now.calls]],
          rowCount: 1,
        }),
    },
    store: {
      reported: {
        list: () => Promise.resolve([...kept.values()]),
        put: (records: readonly ReportedRecord[]) =>
          Promise.resolve(records.forEach((one) => kept.set(one.id, one))),
        remove: () => Promise.resolve(),
      },
    },
  };
  const show = (value: number, immature: number) => {
    const shown = {
      value: { metric: "first-call-resolution", variant: "repeat", value, immature, params: {} },
    };
    const [where, results, of] = [ports, [shown], resolved] as unknown as [
      Parameters<typeof keepReported>[0],
      Parameters<typeof keepReported>[1],
      Parameters<typeof keepReported>[2],
    ];
    return keepReported(where, results, of, defaultSettings, 1);
  };
  return { now, show, values: () => [...kept.values()].map(({ value, immature }) => [value, immature]) };
}

test("a figure of which some calls are too recent is kept too, for it was shown", async () => {
  const { show, values } = device(119);
  await show(0.353, 20);
  expect(values()).toEqual([[0.353, 20]]);
});
test("as time alone goes on it is kept anew; once the calls are others the one first shown stays", async () => {
  const { now, show, values } = device(119);
  await show(0.353, 20);
  await show(0.36, 4);
  expect(values()).toEqual([[0.36, 4]]);
  now.calls = 125;
  await show(0.333, 0);
  expect(values()).toEqual([[0.36, 4]]);
});
