import { describe, expect, inject, it } from "vitest";
import { goTo, importFiles, openFiles, runImport, seeOverview, settled, volume } from "./steps";
import { hasShared, sharedData } from "./shared-data";
import { workspace } from "./workspace";

const aircall = "aircall_export_rows/aircall_calls_history_5rows_anonymised.csv";
const twilio = "twilio_fivetran_seed/twilio_call_data.csv";
const site = inject("site");

describe.skipIf(!hasShared(aircall) || !hasShared(twilio))("real export rows", () => {
  it("of Aircall are recognised and counted, out of hours apart", async () => {
    const { page, words } = await workspace(site);
    const { t } = words;
    const panel = await openFiles(page, words, [sharedData(aircall)]);
    await panel.getByText(t("import.panel.recognised", { profile: "Aircall" })).waitFor();
    const { counts } = await runImport(page, words);
    expect(counts).toMatchObject({
      [t("report.rows_read")]: 5,
      [t("report.calls")]: 5,
      [t("report.rejected")]: 0,
    });
    await seeOverview(page, words);
    expect(await volume(page)).toMatchObject({
      offered: 3,
      answered: 2,
      lost: 1,
      out_of_hours: 1,
      attempts: 1,
    });
  });

  it("of Twilio are imported beside them, and the 30th of February is reported with its line and value", async () => {
    const { page, words } = await workspace(site);
    const { t } = words;
    await importFiles(page, words, [sharedData(aircall)]);
    await seeOverview(page, words);
    const panel = await openFiles(page, words, [sharedData(twilio)]);
    await panel.getByText(t("import.panel.recognised", { profile: "Twilio" })).waitFor();
    const { counts } = await runImport(page, words);
    const rejected = counts[t("report.rejected")] ?? 0;
    expect(rejected).toBeGreaterThan(0);
    expect(counts[t("report.rows_read")]).toBe((counts[t("report.rows_loaded")] ?? 0) + rejected);
    const lines = page.getByRole("region", { name: t("report.rejected") }).getByRole("row");
    const feb = lines.filter({ hasText: "2022-02-30 17:23:13" });
    expect(await feb.first().getByRole("cell").allInnerTexts()).toEqual([
      "5",
      "start_time",
      t("import.reject.date_impossible"),
      "2022-02-30 17:23:13.000000 UTC",
    ]);
    await page.getByRole("button", { name: t("report.open") }).click();
    await settled(page);
    await goTo(page, words, "data");
    expect(await page.getByRole("main").getByRole("heading", { level: 2 }).allInnerTexts()).toEqual(
      expect.arrayContaining(["twilio_call_data", "aircall_calls_history_5rows_anonymised"]),
    );
  });
});
