import type { Locator } from "playwright-core";
import { expect, inject, it } from "vitest";
import { madeLog } from "./made-log";
import { closePanel, goTo, openFiles, pick, runImport } from "./steps";
import { workspace } from "./workspace";

const log = madeLog({ from: "2026-09-07", days: 3, perDay: 10 }).replace("wait_s", "secs");

it("a corrected mapping is kept, used for the next file, edited, deleted, and brought back", async () => {
  const { page, words, files } = await workspace(inject("site"));
  const { t } = words;
  const label = `secs: ${t("import.panel.column_read_as")}`;
  const columns = async (place: Locator): Promise<Locator> => {
    await place.getByText(t("import.panel.columns"), { exact: true }).click();
    return place.getByRole("button", { name: label });
  };
  const shows = (place: Locator, as: string) =>
    columns(place).then((picker) => picker.getByText(as, { exact: true }).waitFor());
  const panel = await openFiles(page, words, [files.put("one.csv", log)]);
  await columns(panel);
  await pick(panel, words, label, t("field.hold_s"));
  await runImport(page, words);
  await closePanel(page, words);

  await goTo(page, words, "data");
  const part = page.getByRole("region", { name: t("mappings.title") });
  await part.getByRole("button", { name: t("mappings.edit") }).click();
  const sheet = page.getByRole("dialog");
  await shows(sheet, t("field.hold_s"));
  await pick(sheet, words, label, t("field.ring_s"));
  await sheet.getByRole("button", { name: t("mappings.save") }).click();
  await sheet.waitFor({ state: "detached" });

  const next = await openFiles(page, words, [files.put("two.csv", log.replaceAll("c-2026", "d-2026"))]);
  await shows(next, t("field.ring_s"));
  await next.getByRole("button", { name: t("app.cancel"), exact: true }).click();

  await part.getByRole("button", { name: t("mappings.remove") }).click();
  await part.waitFor({ state: "detached" });
  await page.getByRole("button", { name: t("word.undo") }).click();
  await part.getByRole("button", { name: t("mappings.edit") }).waitFor();
  expect(await part.getByRole("listitem").count()).toBe(1);
});
