import { expect, inject, it } from "vitest";
import { madeLog } from "./made-log";
import { closePanel, goTo, openFiles, pick, runImport, startButton } from "./steps";
import { workspace } from "./workspace";

const log = madeLog({ from: "2026-09-07", days: 3, perDay: 10 })
  .replaceAll("call_id", "ref")
  .replaceAll("started_local,", "")
  .replaceAll(/^(c-[^,]*),([^,]*),[^,]*,/gm, "$1,$2,");

it("a phone system is asked once, recognised after, renamed, and read in another zone", async () => {
  const { page, words, files } = await workspace(inject("site"));
  const { t } = words;
  const panel = await openFiles(page, words, [files.put("one.csv", log)]);
  await panel.getByRole("textbox", { name: t("import.panel.system_label") }).fill("Head office");
  await runImport(page, words);
  await closePanel(page, words);

  await goTo(page, words, "settings");
  await page.getByRole("button", { name: t("systems.change_one", { name: "Head office" }) }).click();
  const sheet = page.getByRole("dialog", { name: "Head office" });
  await sheet.getByRole("textbox", { name: t("import.panel.system_label") }).fill("Berlin");
  await pick(sheet, words, t("import.panel.zone"), "Europe/Berlin");
  await sheet.getByRole("button", { name: t("systems.save") }).click();
  await page.getByText(t("systems.saved")).waitFor({ timeout: 60_000 });
  await page.getByRole("heading", { name: "Berlin" }).waitFor();
  await page.getByText(/Europe\/Berlin/).waitFor();

  // the next export of the same columns belongs to it and is read in its zone, unasked
  const next = await openFiles(page, words, [
    files.put("two.csv", log.replaceAll("c-2026-09-07", "d-2026-09-07")),
  ]);
  expect(await next.innerText()).toContain("Berlin");
  expect(await next.getByRole("textbox", { name: t("import.panel.system_label") }).count()).toBe(0);
  expect(await next.getByRole("button", { name: t("import.panel.zone") }).innerText()).toBe("Europe/Berlin");
  await startButton(next, words).waitFor();
});
