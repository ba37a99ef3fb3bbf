import { expect, test } from "vitest";
import { exportsAmong, filesIn, type DroppedEntry } from "../../src/app/import/dropped-files";

const entry = (name: string): DroppedEntry & { file(done: (file: File) => void): void } => ({
  isFile: true,
  isDirectory: false,
  name,
  file: (done) => done(new File(["x"], name)),
});
const folder = (name: string, inside: readonly DroppedEntry[]): DroppedEntry => {
  const made = {
    isFile: false,
    isDirectory: true,
    name,
    createReader() {
      const batches = [[...inside], []];
      return { readEntries: (done: (entries: DroppedEntry[]) => void) => done(batches.shift() ?? []) };
    },
  };
  return made;
};
const names = async (entries: readonly DroppedEntry[]): Promise<readonly string[]> =>
  (await filesIn(entries)).map(({ name }) => name);

test("a dropped folder gives its exports, those of its folders too, by name", async () => {
  const mixed = folder("exports", [
    entry("week 2.csv"),
    entry("logo.png"),
    entry(".DS_Store"),
    folder("2025", [entry("year.xlsx"), entry("readme.pdf")]),
    entry("week 1.csv"),
    folder("__MACOSX", [entry("week 1.csv")]),
  ]);
  expect(await names([mixed])).toEqual(["year.xlsx", "week 1.csv", "week 2.csv"]);
});

test("files that were dropped one by one are taken whatever their names", async () => {
  expect(await names([entry("calls"), entry("calls.dat")])).toEqual(["calls", "calls.dat"]);
});

test("a folder without names that exports have gives all its files", () => {
  const files = ["Master", "queue_log"].map((name) => new File(["x"], name));
  expect(exportsAmong(files)).toEqual(files);
});
