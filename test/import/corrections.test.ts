import { describe, expect, it } from "vitest";
import { complete, inspect, preview, type Mapping } from "../../src/import";
import { openDuckDb } from "../duckdb";

const fileOf = (...lines: readonly string[]) => new File([lines.join("\n") + "\n"], "calls.csv");
const inspected = async (...lines: readonly string[]) => {
  const [inspection] = await inspect([fileOf(...lines)]);
  if (!inspection) throw new Error("no inspection");
  return inspection;
};
const targets = ({ columns }: Mapping) =>
  Object.fromEntries(columns.map((c) => [c.sources[0] ?? "", c.target]));
const read = (mapping: Mapping, target: string, source: string): Mapping => ({
  ...mapping,
  columns: [...mapping.columns, { target, sources: [source] }],
});

describe("what a column says is told by its values", () => {
  it("an outcome of answered and abandoned is the result, beside a disposition", async () => {
    const { mapping } = await inspected(
      "Call ID,Start time,Direction,Outcome,Disposition",
      "1,2025-11-03 08:02:00,inbound,answered,Sale",
      "2,2025-11-03 08:03:00,inbound,abandoned,",
      "3,2025-11-03 08:04:00,inbound,answered,Callback",
    );
    expect(targets(mapping)).toMatchObject({ Outcome: "result", Disposition: "disposition" });
    expect(mapping.results).toEqual({ answered: "answered", abandoned: "abandoned" });
    expect(mapping.dispositions).toEqual({ sale: "deal_closed", callback: "callback_requested" });
  });

  it("an outcome of sales and refusals is the disposition", async () => {
    const { mapping } = await inspected(
      "Call ID,Start time,Direction,Outcome",
      "1,2025-11-03 08:02:00,outbound,Sale",
      "2,2025-11-03 08:03:00,outbound,Not interested",
    );
    expect(targets(mapping)["Outcome"]).toBe("disposition");
  });

  it("a disposition of ANSWERED and FAILED, as switches write it, is the result", async () => {
    const { mapping } = await inspected(
      "uniqueid,calldate,direction,disposition,billsec",
      "1,2025-11-03 08:02:00,inbound,ANSWERED,12",
      "2,2025-11-03 08:03:00,inbound,FAILED,0",
    );
    expect(targets(mapping)["disposition"]).toBe("result");
  });

  it("durations in Arabic digits are durations", async () => {
    const { mapping } = await inspected(
      "رقم المكالمة,وقت البدء,الاتجاه,الحالة,مدة الانتظار,مدة المكالمة",
      "١٠٠٠٠,٢٠٢٥/١١/٠٣ ٠٨:٠٢:٠٠,واردة,تم الرد,٥٢,٥٢٠",
      "١٠٠٠١,٢٠٢٥/١١/٠٣ ٠٨:٠٦:٠٠,واردة,تم الرد,٣٩,٩٠",
    );
    expect(targets(mapping)).toMatchObject({ "مدة الانتظار": "wait_s", "مدة المكالمة": "duration_s" });
  });
});

describe("a corrected mapping", () => {
  it("brings the known meanings of the column's codes, as the import knows them, and keeps chosen ones", async () => {
    const inspection = await inspected(
      "Ref#,When it rang,Way,What happened",
      "1,2025-11-03 08:02:00,IN,connected",
      "2,2025-11-03 08:03:00,OUT,busy",
    );
    const corrected = read(read(inspection.mapping, "direction", "Way"), "result", "What happened");
    const { directions, results } = complete(inspection, { ...corrected, results: { busy: "failed" } });
    expect(directions).toEqual({ in: "inbound", out: "outbound" });
    expect(results).toEqual({ connected: "answered", busy: "failed" });
  });

  it("reads a new duration as its values say, else in the unit of the file's other durations", async () => {
    const inspection = await inspected(
      "Start time,Direction,Talk time (min),On the line,Pickup",
      "2025-11-03 08:02:00,inbound,3,00:52,1",
      "2025-11-03 08:03:00,inbound,2,01:10,1",
    );
    const corrected = read(read(inspection.mapping, "ring_s", "On the line"), "wait_s", "Pickup");
    const { columns } = complete(inspection, corrected);
    const units = Object.fromEntries(columns.map(({ target, duration }) => [target, duration]));
    expect(units).toMatchObject({ talk_s: "min", ring_s: "clock", wait_s: "min" });
  });
});

describe("a preview", () => {
  it("leaves out what the import leaves out, short and blank rows, and keeps a comma too many in the last column", async () => {
    const inspection = await inspected(
      "Call ID,Start time,Direction,Status,Talk time",
      "1,2025-11-03 08:02:00,inbound,answered,12",
      "2,2025-11-03 08:03:00,inbound",
      ",,,,",
      "4,2025-11-03 08:04:00,inbound,answered,5,extra",
    );
    const db = await openDuckDb();
    try {
      const { columns, rows, problems } = await preview(db, inspection, inspection.mapping);
      expect(rows.map((row) => row[columns.indexOf("call_id")])).toEqual(["1", "4"]);
      expect(problems.map(({ line, reason }) => [line, reason])).toEqual([[3, "too_few_fields"]]);
    } finally {
      db.close();
    }
  });
});
