import { expect, it } from "vitest";
import { launch } from "./app";
import { dist } from "./dist";
import { figures, measures } from "./figures";
import { madeLog } from "./made-log";
import { folder } from "./made-files";
import { serve } from "./serve";
import { choosePeriod, importFiles, seeOverview, settled, volume, wordsOf } from "./steps";
import { afterwards } from "./workspace";

it("without its server: all is there, another period is counted, another file imported", async () => {
  const host = await serve(dist);
  afterwards(() => host.stop());
  const files = folder();
  afterwards(files.remove);
  const words = wordsOf();
  const { t } = words;
  const first = files.put("first.csv", madeLog({ from: "2026-09-07", days: 21, perDay: 40 }));
  const second = files.put("second.csv", madeLog({ from: "2026-09-28", days: 7, perDay: 40 }));

  const before = await launch();
  afterwards(() => before.dispose());
  const page = await before.open(host.url);
  await importFiles(page, words, [first]);
  await seeOverview(page, words);
  const seen = { figures: await figures(page), volume: await volume(page) };
  expect(seen.volume["offered"]).toBeGreaterThan(200);
  expect(await measures(page, "dialbook:import")).toHaveLength(1);
  expect((await measures(page, "dialbook:query")).length).toBeGreaterThan(0);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await before.close();
  await host.stop();

  const after = await launch({ profile: before.profile });
  afterwards(() => after.close());
  const again = await after.open(host.url);
  await settled(again);
  expect({ figures: await figures(again), volume: await volume(again) }).toEqual(seen);
  const [reopened] = await measures(again, "dialbook:reopen");
  expect(reopened).toBeGreaterThan(0);

  await choosePeriod(again, words, t("notebook.period.all"));
  const three = (await volume(again))["offered"] ?? 0;
  expect(three).toBe(3 * (seen.volume["offered"] ?? 0));
  expect((await measures(again, "dialbook:query")).length).toBeGreaterThan(0);

  const report = await importFiles(again, words, [second]);
  expect(report.counts[t("report.calls")]).toBe(7 * 40);
  await seeOverview(again, words);
  await choosePeriod(again, words, t("notebook.period.all"));
  expect((await volume(again))["offered"]).toBe((4 * three) / 3);
  expect(await measures(again, "dialbook:import")).toHaveLength(1);
  expect(after.complaints).toEqual([]);
});
