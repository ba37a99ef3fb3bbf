import { describe, expect, it } from "vitest";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

const two = (n: number): string => String(n).padStart(2, "0");
const rows = Array.from({ length: 24 }, (_, i) => {
  const answered = i % 3 !== 0;
  const [ring, talk] = [5 + (i % 7), answered ? 30 + i * 11 : 0];
  return {
    at: `2026-03-${two(1 + i)} ${two(8 + (i % 9))}:${two(i)}:00`,
    direction: i % 4 === 0 ? "outgoing" : "incoming",
    customer: `+4930${String(1_000_000 + i * 137)}`,
    ours: i % 2 ? "+493055500" : "+493055501",
    talk,
    total: ring + talk,
    status: answered ? "answered" : i % 4 === 0 ? "no answer" : "missed",
  };
});
const clock = (s: number): string => `${Math.floor(s / 60)}:${two(s % 60)}`;

describe("columns told by their values", () => {
  const want = rows.map((row) => ({
    at: row.at, direction: row.direction === "outgoing" ? "outbound" : "inbound", contact_key: row.customer, company_number: row.ours,
    talk_s: row.talk, duration_s: row.total, result: row.status === "no answer" ? "no_answer" : row.status,
  })); // prettier-ignore
  const sql =
    "SELECT strftime(started_at, '%Y-%m-%d %H:%M:%S') AS at, direction, contact_key, company_number, talk_s, duration_s, result FROM calls ORDER BY started_at";

  it("a file without column names: start, direction, numbers, lengths and result", async () => {
    const text = rows.map((r) => [r.total, r.customer, r.at, r.status, r.ours, r.direction, r.talk].join(",")).join("\n"); // prettier-ignore
    const { host, report, inspections } = await importFiles([textFile(`${text}\n`)], { zone: "UTC" });
    expect(inspections[0]?.dialect.headerRecord).toBe(-1);
    expect(inspections[0]?.doubts.map(({ code }) => code)).toContain("columns_guessed");
    expect(inspections[0]?.doubts.filter(({ blocking }) => blocking)).toEqual([]);
    expect(report.rejects).toEqual([]);
    expect(await host.rows(sql)).toEqual(want);
  });

  it("names of no language we read, lengths as m:ss, date and time apart", async () => {
    const head = "päivä;kello;suunta;numero asiakas;oma linja;puhe;kokonaan;tila\n";
    const text = rows.map((r) => [r.at.slice(0, 10), r.at.slice(11), r.direction, r.customer, r.ours, clock(r.talk), clock(r.total), r.status].join(";")).join("\n"); // prettier-ignore
    const { host, inspections } = await importFiles([textFile(`${head}${text}\n`)], { zone: "UTC" });
    expect(inspections[0]?.candidates[0]?.profile).toBe("generic");
    expect(await host.rows(sql)).toEqual(want);
  });

  it("numbers of columns with names are no lengths, and what has no evidence stays unread", async () => {
    const head = "Start time,Direction,Foo,Bar\n";
    const text = rows.map((r, i) => [r.at, r.direction, i * 7, `x${i}`].join(",")).join("\n");
    const { report, inspections } = await importFiles([textFile(`${head}${text}\n`)], { zone: "UTC" });
    expect(report.unusedColumns).toEqual(["Foo", "Bar"]);
    expect(inspections[0]?.doubts.map(({ code }) => code)).not.toContain("columns_guessed");
  });
});
