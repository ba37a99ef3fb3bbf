import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { plainCalendar, type CalendarException, type OpenSpan } from "../../src/base";
import { ExceptionsEditor } from "../../src/app/settings/exceptions-editor";
import { HoursField } from "../../src/app/settings/hours-field";
import { translator } from "../../src/i18n";
import { host, show } from "./stage";

const { t } = translator("en");

const field = (label: string) =>
  expect
    .poll(() => [...host.querySelectorAll("label")].find((one) => one.textContent === label)?.control ?? null)
    .not.toBeNull()
    .then(() => {
      const found = [...host.querySelectorAll("label")].find((one) => one.textContent === label)?.control;
      if (!(found instanceof HTMLInputElement)) throw new Error(`no field: ${label}`);
      return found;
    });

test("hours are typed as people write them, and nonsense is told and not kept", async () => {
  const kept: (readonly OpenSpan[])[] = [];
  function Field() {
    const [value, setValue] = useState<readonly OpenSpan[]>(plainCalendar().spans[1]);
    const keep = (spans: readonly OpenSpan[]) => {
      kept.push(spans);
      setValue(spans);
    };
    return <HoursField label="Monday" value={value} onChange={keep} />;
  }
  show(<Field />);
  const input = await field("Monday");
  expect(input.value).toBe("09:00-17:00");
  await userEvent.fill(input, "8-12, 22:00-2");
  await userEvent.tab();
  expect(kept).toEqual([
    [
      { from: 480, to: 720 },
      { from: 1320, to: 1560 },
    ],
  ]);
  expect(input.value).toBe("08:00-12:00, 22:00-02:00");
  await userEvent.fill(input, "morning");
  await userEvent.tab();
  expect(kept).toHaveLength(1);
  await expect.poll(() => host.textContent).toContain(t("rules.hours_wrong"));
});

test("a stretch of days is added with its hours, and removed", async () => {
  const changes: (readonly CalendarException[])[] = [];
  function Editor() {
    const [value, setValue] = useState<readonly CalendarException[]>([]);
    const change = (next: readonly CalendarException[]) => {
      changes.push(next);
      setValue(next);
    };
    return <ExceptionsEditor exceptions={value} onChange={change} />;
  }
  show(<Editor />);
  const button = (name: string) =>
    [...host.querySelectorAll("button")].find((one) => (one.ariaLabel ?? one.textContent).startsWith(name));
  await userEvent.fill(await field(t("rules.exception_name")), "Ramadan");
  expect(button(t("rules.exception_add"))?.disabled).toBe(true);
  await userEvent.fill(await field(t("rules.exception_from")), "2026-02-18");
  await userEvent.fill(await field(t("rules.exception_to")), "2026-03-19");
  await userEvent.fill(await field(t("rules.exception_hours")), "10-15");
  await userEvent.tab();
  const add = button(t("rules.exception_add"));
  if (!add) throw new Error("no button");
  await userEvent.click(add);
  expect(changes.at(-1)).toEqual([
    { date: "2026-02-18", to: "2026-03-19", name: "Ramadan", spans: [{ from: 600, to: 900 }] },
  ]);
  await expect.poll(() => host.textContent).toContain("Ramadan");
  const remove = button("Remove");
  if (!remove) throw new Error("no button");
  await userEvent.click(remove);
  expect(changes.at(-1)).toEqual([]);
});
