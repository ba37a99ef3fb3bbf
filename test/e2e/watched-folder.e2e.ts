import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { deviceFiles } from "./device-files";
import { madeLog } from "./made-log";
import { closePanel, goTo, importPanel, reportShown, runImport, startButton } from "./steps";
import { workspace } from "./workspace";

const week = (from: string): string => madeLog({ from, days: 7, perDay: 10, prefix: "w" });

/** The page's own folder stands in for one on disk: it is a real handle, which no test can pick in the browser's dialog. */
const pickable = (page: Page): Promise<unknown> =>
  page.context().addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle("exports", { create: true }),
    });
  });

it("a watched folder gives what is new or changed, by name, size, date and content, and by itself when asked to", async () => {
  const { page, words } = await workspace(inject("site"));
  const { t } = words;
  await pickable(page);
  await page.reload();
  await deviceFiles(page, { "week 1.csv": week("2026-09-07"), "notes.pdf": "no export" }, "exports");

  await goTo(page, words, "data");
  await page.getByRole("button", { name: t("folder.choose") }).click();
  const panel = importPanel(page, words);
  await startButton(panel, words).waitFor();
  expect(await panel.innerText()).toContain("week 1.csv");
  expect(await panel.innerText()).not.toContain("notes.pdf");
  await runImport(page, words);
  await closePanel(page, words);

  const look = page.getByRole("button", { name: t("folder.look") });
  await look.click();
  await page.getByText(t("folder.nothing")).waitFor();

  // a copy under another name is not new; another week is
  await deviceFiles(
    page,
    { "copy of week 1.csv": week("2026-09-07"), "week 2.csv": week("2026-09-14") },
    "exports",
  );
  const auto = page.getByRole("checkbox", { name: t("folder.auto") });
  await page.getByText(t("folder.auto")).click();
  await expect.poll(() => auto.isChecked()).toBe(true);
  await page.reload();
  const { text, counts } = await reportShown(page, words);
  expect(counts[t("report.rows_read")]).toBe(70);
  expect(text).not.toContain(t("report.duplicates"));
  await closePanel(page, words);

  await deviceFiles(
    page,
    { "week 1.csv": `${week("2026-09-07")}${week("2026-09-21").split("\n").slice(1).join("\n")}` },
    "exports",
  );
  await look.click();
  await startButton(panel, words)
    .or(page.getByRole("heading", { name: t("report.title") }))
    .first()
    .waitFor();
  await reportShown(page, words);
  expect(await page.getByText("210").count()).toBeGreaterThan(0);
});
