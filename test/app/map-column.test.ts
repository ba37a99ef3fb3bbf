import { describe, expect, test } from "vitest";
import { canDrop, canMask, keepColumn, keepOf, mapColumn, targetOf } from "../../src/app/import/map-column";
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
      "",
      "",
    ]);
  });

  test("a column read as something else frees its old place, and takes the new one from whoever held it", () => {
    const changed = mapColumn(mapping, "Other", "talk_s");
    expect(targetOf(changed, "Other")).toBe("talk_s");
    expect(targetOf(changed, "Talk")).toBe("");
    expect(changed.columns.filter(({ target }) => target === "talk_s")).toHaveLength(1);
  });

  test("a column can be kept, masked or kept in no form, and taken back", () => {
    const without = keepColumn(mapping, "Talk", "dropped");
    expect(without.dropped).toEqual(["Notes", "Talk"]);
    expect(["Date", "Talk", "Notes"].map((header) => keepOf(without, header))).toEqual([
      "kept",
      "dropped",
      "dropped",
    ]);
    expect(keepColumn(without, "Talk", "kept").dropped).toEqual(["Notes"]);
    const hidden = keepColumn(without, "Notes", "masked");
    expect([hidden.dropped, hidden.masked]).toEqual([["Talk"], ["Notes"]]);
  });

  test("times, durations and codes cannot be masked, and no call is without its start", () => {
    const named = mapColumn(mapColumn(mapping, "Who", "agent_id"), "Code", "disposition");
    expect(["Date", "Talk", "Code", "Who", "Other"].map((header) => canMask(named, header))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(["Date", "Talk", "Who"].map((header) => canDrop(named, header))).toEqual([false, true, true]);
    const hidden = keepColumn(named, "Who", "masked");
    expect(keepOf(mapColumn(hidden, "Who", "disposition"), "Who")).toBe("kept");
  });

  test("a column of names that is read as a flag can be masked", () => {
    const handed = mapColumn(mapping, "Transferred from", "transferred");
    expect(canMask(handed, "Transferred from")).toBe(true);
  });

  test("one half of a split date can be taken off without the other", () => {
    expect(mapColumn(mapping, "Time", "").columns[0]).toEqual({ target: "started_at", sources: ["Date"] });
  });
});
