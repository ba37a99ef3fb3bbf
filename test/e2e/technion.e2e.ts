import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { violations } from "./app";
import { readCsv } from "./csv";
import { figure } from "./figures";
import { drop } from "./files";
import {
  plainAbandonment,
  plainHandleTime,
  plainServiceLevel,
  plainSpeedOfAnswer,
  type PlainCall,
} from "./plain-figures";
import { hasShared, sharedData } from "./shared-data";
import { importPanel, pick, runImport, seeOverview, startButton, volume } from "./steps";
import { workspace } from "./workspace";

const path = "technion_anonymous_bank/calls_one_day.csv";
const day = "1999-06-15"; // the file says only the time

/** The bank's rows by its own words: who hung up before the queue has met the menu only. */
function bankCalls(text: string): readonly PlainCall[] {
  return readCsv(text).map((row) => {
    const queued = row["q_start"] !== "0:00:00";
    const answered = row["outcome"] === "AGENT";
    const result = answered
      ? "answered"
      : row["outcome"] === "PHANTOM"
        ? "phantom"
        : queued
          ? "abandoned"
          : "abandoned_in_ivr";
    return {
      id: "",
      local: "",
      direction: "inbound",
      result,
      queue: row["type"] ?? "",
      agent: row["server"] ?? "",
      test: false,
      callback: false,
      wait: queued || answered ? Number(row["q_time"]) : null,
      talk: answered ? Number(row["ser_time"]) : null,
      hold: null,
      wrap: null,
      codes: [],
    };
  });
}

describe.skipIf(!hasShared(path))("the Technion day", () => {
  it("is recognised, asked for its date, imported, and counted as plain arithmetic counts it", async () => {
    const text = readFileSync(sharedData(path), "utf8");
    const calls = bankCalls(text);
    const { page, words, browser } = await workspace(inject("site"));
    const { t } = words;

    const target = page.getByRole("heading", { name: t("first.title") });
    await target.waitFor();
    await drop(target, [{ name: basename(path), mimeType: "text/csv", text }]);
    const panel = importPanel(page, words);
    await panel.getByText(t("import.panel.recognised", { profile: t("import.profile.technion") })).waitFor();
    await panel.getByText(/carry no date/).waitFor();
    expect(await startButton(panel, words).isDisabled()).toBe(true);

    await panel.getByLabel(t("import.panel.assumed_date")).fill(day);
    await pick(panel, words, t("import.panel.zone"), "Asia/Jerusalem");
    const preview = panel.getByRole("region", { name: t("word.preview") });
    await preview
      .getByText(/15 Jun/)
      .first()
      .waitFor();

    const report = await runImport(page, words);
    expect(report.counts).toMatchObject({
      [t("report.rows_read")]: 2375,
      [t("report.rows_loaded")]: 2357,
      [t("report.rejected")]: 0,
    });
    expect(report.text).toContain(
      t("report.excluded", { n: 18, value: "18", reason: t("import.excluded.phantom") }),
    );

    await seeOverview(page, words);
    expect(await volume(page)).toMatchObject({
      offered: 2375 - 18 - 118,
      answered: 1511,
      lost: 728,
      abandoned_in_ivr: 118,
    });
    const shown = {
      answer: await figure(page, "average-speed-of-answer"),
      level: await figure(page, "service-level"),
      abandonment: await figure(page, "abandonment-rate"),
      handle: await figure(page, "average-handle-time"),
    };
    expect(shown.answer.value).toBeCloseTo(134.85, 2);
    expect(shown.answer.value).toBeCloseTo(plainSpeedOfAnswer(calls), 9);
    expect(shown.answer.n).toBe(1511);
    expect(shown.level.value).toBeCloseTo(plainServiceLevel(calls, 20, 5), 12);
    expect(shown.abandonment.value).toBeCloseTo(plainAbandonment(calls, 5), 12);
    expect(shown.handle.value).toBeCloseTo(plainHandleTime(calls), 9);
    expect(shown.handle.n).toBe(1511);

    expect(await violations(page)).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
