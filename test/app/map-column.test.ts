import { describe, expect, test } from "vitest";
import { mapColumn, targetOf } from "../../src/app/import/map-column";
import type { Mapping } from "../../src/import";

const mapping: Mapping = {
  profile: "generic",
  kind: "calls",
  columns: [
    { target: "started_at", sources: ["Date", "Time"] },
    { target: "talk_s", sources: ["Talk"], duration: "min" },
  ],
  dateOrder: "ymd",
  clock: "local",
  zone: "UTC",
  assumedDate: null,
  directions: {},
  results: {},
  dispositions: {},
  defaultDirection: null,
  keepOriginals: true,
  dropped: ["Notes"],
  idIsUnique: false,
};

describe("mapping a column", () => {
  test("says what each column is read as", () => {
    expect(["Date", "Time", "Talk", "Notes", "Other"].map((header) => targetOf(mapping, header))).toEqual([
      "started_at",
      "started_at",
      "talk_s",
      "-",
      "",
    ]);
  });

  test("a column read as something else frees its old place, and takes the new one from whoever held it", () => {
    const changed = mapColumn(mapping, "Other", "talk_s");
    expect(targetOf(changed, "Other")).toBe("talk_s");
    expect(targetOf(changed, "Talk")).toBe("");
    expect(changed.columns.filter(({ target }) => target === "talk_s")).toHaveLength(1);
  });

  test("a column can be kept in no form, and taken back", () => {
    const without = mapColumn(mapping, "Talk", "-");
    expect(without.dropped).toEqual(["Notes", "Talk"]);
    expect(without.columns.some(({ target }) => target === "talk_s")).toBe(false);
    expect(mapColumn(without, "Talk", "").dropped).toEqual(["Notes"]);
  });

  test("one half of a split date can be taken off without the other", () => {
    expect(mapColumn(mapping, "Time", "").columns[0]).toEqual({ target: "started_at", sources: ["Date"] });
  });
});
