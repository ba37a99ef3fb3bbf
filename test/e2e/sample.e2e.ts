import { expect, inject, it, vi } from "vitest";
import { metricIds } from "../../src/metrics";
import { readCsv } from "./csv";
import { figure, figures, measures } from "./figures";
import { sampleTexts } from "./made-files";
import {
  plainCall,
  plainConversion,
  plainHandleTime,
  plainServiceLevel,
  plainVolume,
  type PlainCall,
} from "./plain-figures";
import { choosePeriod, reportShown, seeOverview, shown, toggleFilter, volume, type Words } from "./steps";
import { workspace } from "./workspace";
import type { Page } from "playwright-core";

const cells = ["scorecard", "disposition-trend", "dispositions", "call-heatmap", "service-level-trend"];

/** The sample's calls as this test reads them: one row a call, the last of a repeated one. */
function sampleCalls(): readonly PlainCall[] {
  const rows = readCsv(sampleTexts({}).get("calls") ?? "").map(plainCall);
  return [...new Map(rows.map((call) => [call.id, call])).values()];
}

const between = (calls: readonly PlainCall[], from: string, to: string): readonly PlainCall[] =>
  calls.filter(({ local }) => local >= from && local < to);

/** A starved machine may show a choice late; a wrong number stays wrong. */
const patience = { timeout: 30_000, interval: 250 };

/** Every cell changed, or says what it does not follow. */
const followed = (page: Page, before: Readonly<Record<string, string>>, note: string): Promise<void> =>
  vi.waitFor(() => hasFollowed(page, before, note), patience);

async function hasFollowed(
  page: Page,
  before: Readonly<Record<string, string>>,
  note: string,
): Promise<void> {
  const after = await shown(page);
  for (const id of cells) {
    expect(before[id], id).toBeDefined();
    if (after[id] === before[id]) expect(after[id], `${id} neither changed nor says why`).toContain(note);
  }
}

const same = (page: Page, calls: readonly PlainCall[]): Promise<void> =>
  vi.waitFor(() => isSame(page, calls), patience);

async function isSame(page: Page, calls: readonly PlainCall[]): Promise<void> {
  const wanted = plainVolume(calls);
  expect(await volume(page)).toMatchObject(
    Object.fromEntries(Object.entries(wanted).filter(([, n]) => n > 0)),
  );
  const expected = [
    ["service-level", plainServiceLevel(calls)],
    ["average-handle-time", plainHandleTime(calls)],
    ["conversion-rate", plainConversion(calls)],
  ] as const;
  for (const [metric, value] of expected) {
    const on = await figure(page, metric);
    if (Number.isNaN(value)) expect(on.value, metric).toBeNull();
    else expect(on.value, metric).toBeCloseTo(value, 9);
  }
}

/** Intl writes thin and unbreakable spaces. */
const plainSpaces = (text: string): string => text.replaceAll(/\s/g, " ");

const notFiltered = ({ t }: Words, name: string): string => t("notebook.not_filtered", { dimensions: name });

it("the sample: the last complete week, sixteen metrics, and inputs that every cell follows", async () => {
  const all = sampleCalls();
  const week = between(all, "2026-10-26", "2026-11-02");
  const { page, words, browser } = await workspace(inject("site"));
  const { t, f } = words;
  await page.getByRole("button", { name: t("first.sample") }).click();
  const report = await reportShown(page, words);
  expect(report.counts[t("report.calls")]).toBe(all.length + (report.counts[t("report.duplicates")] ?? 0));
  await seeOverview(page, words);

  const period = page.getByRole("button", { name: new RegExp(`^${t("notebook.period")} `) });
  expect(plainSpaces(await period.innerText())).toContain(plainSpaces(f.days("2026-10-26", "2026-11-01")));
  const on = new Set((await figures(page)).map(({ metric }) => metric));
  expect(metricIds.filter((id) => !on.has(id))).toEqual([]);
  await same(page, week);

  let before = await shown(page);
  await page
    .getByRole("button", { name: t("notebook.period.earlier") })
    .first()
    .click();
  await choosePeriod(page, words, t("notebook.period.last_4_weeks"));
  await followed(page, before, "-");
  await same(page, between(all, "2026-10-05", "2026-11-02"));
  await choosePeriod(page, words, t("notebook.period.last_week"));

  // Both ways, since dispositions are those of outbound attempts and cannot change with the second.
  for (const direction of ["inbound", "outbound"] as const) {
    before = await shown(page);
    await toggleFilter(page, words, t("dimension.direction"), t(`direction.${direction}`));
    if (direction === "inbound") await followed(page, before, notFiltered(words, t("dimension.direction")));
    await same(
      page,
      week.filter((call) => call.direction === direction),
    );
    await toggleFilter(page, words, t("dimension.direction"), t(`direction.${direction}`));
  }

  const queue = "Support";
  before = await shown(page);
  await toggleFilter(page, words, t("dimension.queue"), queue);
  await followed(page, before, notFiltered(words, t("dimension.queue")));
  await same(
    page,
    week.filter((call) => call.queue === queue),
  );
  await toggleFilter(page, words, t("dimension.queue"), queue);

  const agent = week.find((call) => call.direction === "inbound" && call.agent !== "")?.agent ?? "";
  before = await shown(page);
  await toggleFilter(page, words, t("dimension.agent_id"), agent);
  await followed(page, before, notFiltered(words, t("dimension.agent_id")));
  const handled = week.filter((call) => call.agent === agent);
  expect((await figure(page, "average-handle-time")).value).toBeCloseTo(plainHandleTime(handled), 9);
  expect((await figure(page, "service-level")).state).toBe("not_by_dimension");
  await page
    .getByText(t("score.not_by", { dimension: t("dimension.agent_id") }))
    .first()
    .waitFor({ state: "attached" });

  expect((await measures(page, "dialbook:import")).length).toBeGreaterThan(0);
  expect((await measures(page, "dialbook:query")).length).toBeGreaterThan(0);
  expect(browser.complaints).toEqual([]);
});
