import { createRoot, type Root } from "react-dom/client";
import { useState } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { cellForms } from "../../src/app/cells/forms/forms";
import type { CellForm } from "../../src/app/cells/forms/form-types";
import { DeviceProvider, type Device } from "../../src/app/device";
import { newSession } from "../../src/app/session";
import { WordsProvider } from "../../src/app/words";
import { translator } from "../../src/i18n";
import {
  newCells,
  readNotebook,
  readSource,
  sourceOf,
  type Cell,
  type CellKindId,
  type CellOf,
} from "../../src/notebook";

let host: HTMLElement;
let root: Root;
beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

const { t } = translator("en");
const document_ = readNotebook("Words");
const base = { id: "one", name: null, extra: "" };
const device: Partial<Device> = { session: newSession() };

/** A form as the notebook shows it, and the cell as it is after each change. */
function show<K extends CellKindId>(kind: K, first?: CellOf<K>): { readonly cell: () => CellOf<K> } {
  const Form = cellForms[kind] as CellForm<K>;
  const made = first ?? (newCells[kind]?.(base, document_) as CellOf<K>);
  const seen = { cell: made };
  function Kept() {
    const [cell, setCell] = useState(made);
    return (
      <Form
        cell={cell}
        onChange={(next) => {
          seen.cell = next;
          setCell(next);
        }}
      />
    );
  }
  root.render(
    <WordsProvider language="en" digits="latn">
      <DeviceProvider device={device as Device}>
        <Kept />
      </DeviceProvider>
    </WordsProvider>,
  );
  return { cell: () => seen.cell };
}

const present = async <T,>(find: () => T | null | undefined, what: string): Promise<T> => {
  await expect.poll(() => find() ?? null, { message: what }).not.toBeNull();
  const found = find();
  if (found === null || found === undefined) throw new Error(`gone again: ${what}`);
  return found;
};

const labelled = (role: string, name: string): Promise<HTMLElement> =>
  present(
    () =>
      [...document.querySelectorAll<HTMLElement>(`[role=${role}], label`)].find(
        (element) => element.textContent === name,
      ),
    name,
  );

/** Chooses in a list that opens. */
async function choose(label: string, option: string): Promise<void> {
  const button = await present(
    () =>
      [...host.querySelectorAll<HTMLElement>(".field")]
        .find((field) => field.querySelector(".label")?.textContent === label)
        ?.querySelector("button"),
    label,
  );
  await userEvent.click(button);
  await userEvent.click(await labelled("option", option));
}

/** What a form makes is what a file gives back. */
const kept = (cell: Cell): void => {
  expect(readSource(sourceOf(cell), cell, { ...document_, cells: [cell] }, () => 0.5).cells).toEqual([cell]);
};

test("a metric's formula and grain", async () => {
  const form = show("metric");
  await choose(t("number.formula"), t("variant.service-level.sl2"));
  await choose(t("editing.grain"), t("editing.grain.week"));
  expect(form.cell()).toMatchObject({ metric: "service-level", variant: "sl2", grain: "week" });
  kept(form.cell());
});

test("a chart of another kind loses what that kind does not know", async () => {
  const form = show("chart");
  await userEvent.click(await labelled("radio", t("editing.chart.metric-trend")));
  expect(form.cell()).toMatchObject({ chart: "metric-trend", metric: "service-level" });
  kept(form.cell());
  await userEvent.click(await labelled("radio", t("editing.chart.call-heatmap")));
  await userEvent.click(await labelled("radio", t("editing.measure.share")));
  expect(form.cell()).toMatchObject({ chart: "call-heatmap", metric: null, variant: null, measure: "share" });
  kept(form.cell());
});

test("a scorecard of some metrics, never of none", async () => {
  const form = show("scorecard", {
    ...base,
    kind: "scorecard",
    metrics: ["service-level"],
    variants: {},
    volume: true,
  });
  await userEvent.click(await labelled("checkbox", t("metric.abandonment-rate")));
  expect(form.cell().metrics).toEqual(["service-level", "abandonment-rate"]);
  await userEvent.click(await labelled("checkbox", t("metric.service-level")));
  await userEvent.click(await labelled("checkbox", t("metric.abandonment-rate")));
  expect(form.cell().metrics).toEqual(["abandonment-rate"]);
  await userEvent.click(await labelled("checkbox", t("editing.scorecard.volume")));
  expect(form.cell().volume).toBe(false);
  kept(form.cell());
});

test("gaps are held against targets or benchmarks", async () => {
  const form = show("gaps");
  await userEvent.click(await labelled("radio", t("editing.gaps.against.target")));
  await userEvent.click(await labelled("radio", t("editing.metrics.some")));
  expect(form.cell()).toMatchObject({ against: "target" });
  expect(form.cell().metrics).toHaveLength(16);
  kept(form.cell());
});

test("a part of a report: which, by which metrics, and what a month is to reach", async () => {
  const form = show("report");
  await expect.poll(() => host.textContent).toContain(t("editing.report.nothing"));
  await choose(t("editing.report.part"), t("editing.report.part.explain"));
  expect(form.cell()).toMatchObject({ part: "explain", target: null });
  expect(form.cell().metrics.length).toBeGreaterThan(1);
  await userEvent.click(await labelled("checkbox", t("metric.service-level")));
  expect(form.cell().metrics).not.toContain("service-level");
  kept(form.cell());
  await choose(t("editing.report.part"), t("editing.report.part.pace"));
  expect(form.cell()).toMatchObject({ part: "pace", metrics: ["appointment-setting-rate"] });
  kept(form.cell());
});

test("an input's period, and what it is compared with", async () => {
  const form = show("input");
  await choose(t("editing.input.opens_with"), t("editing.period.quarter"));
  await choose(t("editing.input.compared"), t("editing.compare.last-year"));
  expect(form.cell()).toMatchObject({ default: { preset: "quarter" }, compare: "last-year" });
  kept(form.cell());
});

test("a text is kept after a pause and when its form goes, and shown as it will look", async () => {
  const form = show("text");
  await expect.poll(() => host.querySelector("textarea")).not.toBeNull();
  const area = host.querySelector("textarea");
  if (!area) throw new Error("no field");
  await userEvent.type(area, "# Head");
  expect(form.cell().text).toBe("");
  await expect.poll(() => host.querySelector("h1")?.textContent).toBe("Head");
  await expect.poll(() => form.cell().text, { timeout: 10_000 }).toBe("# Head");
  await userEvent.type(area, "!");
  root.render(null);
  await expect.poll(() => form.cell().text).toBe("# Head!");
});

test("where the link of weeks that stand out leads is a choice", async () => {
  const { cell } = show("standing-out");
  const field = await present(
    () =>
      [...document.querySelectorAll("label, span")].find((one) => one.textContent === t("standing.opens")),
    "the field",
  );
  const button = field.closest(".field")?.querySelector("button");
  if (!button) throw new Error("no choice");
  await userEvent.click(button);
  await userEvent.click(await labelled("option", t("template.missed-calls")));
  expect(cell().opens).toBe("missed-calls");
  await userEvent.click(button);
  await userEvent.click(await labelled("option", t("standing.opens_none")));
  expect(cell().opens).toBeNull();
});
