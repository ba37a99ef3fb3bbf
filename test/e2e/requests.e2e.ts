import { expect, inject, it } from "vitest";
import type { RequestEntry } from "../../src/app/service-messages";
import { strangers, violations } from "./app";
import { madeLog } from "./made-log";
import {
  choosePeriod,
  fromMenu,
  goTo,
  importFiles,
  seeOverview,
  settled,
  toggleFilter,
  wordsOf,
} from "./steps";
import { workspace } from "./workspace";

const canary = "Zq7Kanarienvogel"; // a queue, the id of a call, part of a file's name: nothing else has it
const site = inject("site");

it("a whole session asks nobody but its own address, and tells it nothing of the file", async () => {
  const { page, browser, files, words } = await workspace(site);
  const { t } = words;
  const broken: string[] = [];
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await page.reload(); // from now on the service worker sees everything

  const log = madeLog({ from: "2026-09-07", days: 14, perDay: 30, prefix: canary, queues: [canary, "Help"] });
  await importFiles(page, words, [files.put(`${canary}.csv`, log)]);
  await seeOverview(page, words);
  await choosePeriod(page, words, t("notebook.period.all"));
  await toggleFilter(page, words, t("dimension.queue"), canary);
  await toggleFilter(page, words, t("dimension.agent_id"), "Agent 1");
  const addresses = [page.url()];

  await fromMenu(page, words, t("theme.dark"));
  await fromMenu(page, words, t("language.ar"));
  const arabic = wordsOf("ar");
  await page.getByRole("heading", { level: 1, name: "نظرة عامة" }).waitFor();
  await settled(page);
  for (const place of ["help", "data", "settings", "privacy"] as const) {
    await goTo(page, arabic, place);
    await page.getByRole("heading", { level: 1 }).waitFor();
    addresses.push(page.url());
    broken.push(...(await violations(page)));
  }
  await page.getByRole("region", { name: arabic.t("privacy.requests") }).waitFor();
  await page
    .getByText(/، جميعها|كلها|إلى هذا العنوان/)
    .first()
    .waitFor();
  await goTo(page, arabic, "notebook");
  await settled(page);
  broken.push(...(await violations(page)));

  const kept = await page.evaluate(
    () =>
      new Promise<readonly RequestEntry[]>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => done(data as readonly RequestEntry[]);
        navigator.serviceWorker.controller?.postMessage({ type: "request-log" }, [port2]);
      }),
  );
  const all = [...browser.requests, ...kept.map(({ url }) => url)];
  expect(all.length).toBeGreaterThan(20);
  expect(strangers(all, site)).toEqual([]);
  expect(kept.filter(({ answer }) => answer === "refused")).toEqual([]);
  expect([...all, ...addresses].filter((url) => decodeURIComponent(url).includes(canary))).toEqual([]);
  expect(broken).toEqual([]);
  expect(browser.complaints).toEqual([]);
});
