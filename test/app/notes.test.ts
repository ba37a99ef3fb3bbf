import { expect, test } from "vitest";
import { newNote, noteOf } from "../../src/app/notes/note-of";
import type { DataState, DatasetRecord } from "../../src/store";

const today = new Date("2026-11-22T10:00:00Z");
const dataset = (state: DatasetRecord["state"], to: string): DatasetRecord =>
  ({ state, covered: { from: "2026-07-01T08:00:00", to } }) as DatasetRecord;
const data = (...datasets: readonly DatasetRecord[]): DataState => ({ version: 1, datasets }) as DataState;

test("a new note starts at the last day that the reader looks at", () => {
  const note = newNote({ lookedAt: "2026-08-23", data: data(dataset("live", "2026-10-31T18:00:00")) }, today);
  expect(note).toMatchObject({ from: "2026-08-23", to: "2026-08-23", text: "" });
});

test("before a notebook was open it starts at the last day with calls; what is in the trash has none", () => {
  const stored = data(dataset("live", "2026-10-30T18:00:00"), dataset("trashed", "2026-11-20T18:00:00"));
  expect(newNote({ lookedAt: null, data: stored }, today).from).toBe("2026-10-30");
  expect(newNote({ lookedAt: null, data: null }, today).from).toBe("2026-11-22");
});

test("a mark's note starts at the mark's first day", () => {
  const period = { from: "2026-08-10T00:00:00", to: "2026-08-17T00:00:00" };
  expect(noteOf({ title: "", lines: [], select: { filters: {}, period } })?.from).toBe("2026-08-10");
  expect(noteOf({ title: "", lines: [], select: null })).toBeNull();
});
