import { expect, test } from "vitest";
import { readNotebook, writeNotebook, type SqlCell } from "../../src/notebook";

const read = (body: string): SqlCell => {
  const [cell] = readNotebook(`\`\`\`sql #q waits\n${body}\`\`\`\n`).cells;
  if (cell?.kind !== "sql") throw new Error(`read as ${cell?.kind ?? "nothing"}`);
  return cell;
};

test("the body of a SQL fence is the statement, byte for byte", () => {
  expect(read("SELECT 1  -- one\n\n  FROM calls;\n")).toMatchObject({
    name: "waits",
    sql: "SELECT 1  -- one\n\n  FROM calls;",
    chart: null,
  });
  expect(read("")).toMatchObject({ sql: "" });
});

test("settings stand in front of it as comments of SQL, and unknown ones are kept", () => {
  const cell = read("--! chart: {type: bar, x: week, y: [calls]}\n--! colour: red # why\nSELECT 1\n");
  expect(cell.sql).toBe("SELECT 1");
  expect(cell.chart).toEqual({ type: "bar", x: "week", y: ["calls"], series: null });
  expect(cell.extra).toBe("colour: red # why\n");
  expect(writeNotebook({ format: 1, title: "t", extra: "", cells: [cell] })).toContain(
    "--! chart:\n--!   type: bar\n--!   x: week\n--!   y: calls\n--! colour: red # why\nSELECT 1\n",
  );
});

test("lines that only look like settings are the statement's", () => {
  expect(read("--! {\nSELECT 1\n").sql).toBe("--! {\nSELECT 1");
  const cell = { ...read("SELECT 1\n"), sql: "--! chart: x\nSELECT 1" };
  const [again] = readNotebook(writeNotebook({ format: 1, title: "", extra: "", cells: [cell] })).cells;
  expect(again).toEqual(cell);
});

test.each(["--! chart: 7", "--! chart: {type: pie, x: a, y: b}", "--! chart: {type: bar, y: b}"])(
  "a chart that makes no sense is explained, and the fence kept: %s",
  (setting) => {
    const source = `\`\`\`sql #q\n${setting}\nSELECT 1\n\`\`\``;
    const [cell] = readNotebook(source).cells;
    expect(cell).toMatchObject({ kind: "unknown", source });
    expect(cell?.kind === "unknown" ? cell.problem : null).not.toBeNull();
  },
);
