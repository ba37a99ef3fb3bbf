import { expect, test } from "vitest";
import { allHours, isOpen, plainCalendar, withClosures, type Closure } from "../../src/base";

const closed = (day: string, until: string | null = null, name: string | null = null): Closure => ({
  day,
  until,
  name,
});
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

test("closures are added in the order of their days, each once", () => {
  const eid = closed("2026-03-20", "2026-03-22", "Eid");
  const founding = closed("2026-02-22", null, "Founding day");
  const first = withClosures(allHours, [eid, founding, eid]);
  expect(first).toMatchObject({ added: [eid, founding], known: 1 });
  expect(first.calendar.exceptions).toEqual([
    { date: "2026-02-22", spans: [], name: "Founding day" },
    { date: "2026-03-20", to: "2026-03-22", spans: [], name: "Eid" },
  ]);
  expect(["2026-02-22", "2026-03-21", "2026-03-23"].map((day) => isOpen(first.calendar, noon(day)))).toEqual([
    false,
    false,
    true,
  ]);
  const again = withClosures(first.calendar, [founding, closed("2026-03-21"), eid]);
  expect(again.added).toEqual([]);
  expect(again.known).toBe(3);
  expect(again.calendar).toBe(first.calendar);
});

test("hours set by hand for the very day stay; a closure within a longer stretch of shorter hours holds", () => {
  const short = [{ from: 600, to: 840 }];
  const calendar = {
    ...plainCalendar(undefined, [5, 6], 7),
    exceptions: [
      { date: "2026-02-18", to: "2026-03-19", spans: short, name: "Ramadan" },
      { date: "2026-09-23", spans: short },
    ],
  };
  const made = withClosures(calendar, [closed("2026-09-23"), closed("2026-02-22"), closed("2026-02-18")]);
  expect(made.added.map(({ day }) => day)).toEqual(["2026-02-22", "2026-02-18"]);
  expect(made.known).toBe(1);
  const open = (day: string): boolean => isOpen(made.calendar, noon(day));
  expect(["2026-09-23", "2026-02-22", "2026-02-18", "2026-02-19"].map(open)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
