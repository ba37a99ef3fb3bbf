import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { metricIds } from "../../src/metrics";
import { figures, type Figure } from "./figures";
import { fullLog, fullColumns } from "./full-log";
import { importFiles, settled, volume } from "./steps";
import { workspace } from "./workspace";

const site = inject("site");

interface Seen {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly volume: Readonly<Record<string, number>>;
}

async function read(page: Page): Promise<Seen> {
  await page.goto(`${site}/#/notebook/overview?period=all`);
  await settled(page);
  const own = await figures(page);
  // the scorecard comes first; other cells show the same metric by group
  const first = new Map([...own].reverse().map((figure) => [figure.metric, figure]));
  return { figures: first, volume: await volume(page) };
}

/** What the page says of a log without one of its columns. */
async function without(column: string | null): Promise<Seen> {
  const { page, words, files, browser } = await workspace(site);
  await importFiles(page, words, [files.put("log.csv", fullLog(column))]);
  const seen = await read(page);
  await browser.close();
  return seen;
}

/** The metrics that need the column: without it they say so, or count by the other formula named here. */
const needing: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  wait_s: { "average-speed-of-answer": "ring", "service-level": null },
  talk_s: { "average-call-duration": "duration", "average-handle-time": null },
  disposition: { "conversion-rate": null, "appointment-setting-rate": null, "call-disposition": null },
  contact_key: { "first-call-resolution": "flag" },
  escalated: { "escalation-rate": null },
  resolved: { "issue-resolution-rate": null },
};

describe("a log without one of its columns", () => {
  let whole: Seen;
  beforeAll(async () => {
    whole = await without(null);
  });

  it("has them all to begin with", () => {
    for (const metric of Object.values(needing).flatMap(Object.keys))
      expect(whole.figures.get(metric)?.value, metric).toBeGreaterThan(0);
  });

  it.each(fullColumns)("%s: no metric shows 0 where it is not computable", async (column) => {
    const seen = await without(column);
    for (const metric of metricIds) {
      const was = whole.figures.get(metric);
      const is = seen.figures.get(metric);
      if (!was || !is) throw new Error(`${metric} is not on the page`);
      if ((was.value ?? 0) > 0) expect(is.value, metric).not.toBe(0);
      if (is.value !== null) continue;
      expect(["not_computable", "not_by_dimension", "none_eligible"], metric).toContain(is.state);
      expect(is.text, metric).not.toMatch(/[0-9٠-٩]/);
    }
    for (const [metric, variant] of Object.entries(needing[column] ?? {}))
      expect(seen.figures.get(metric), metric).toMatchObject(
        variant === null ? { state: "not_computable", value: null } : { variant },
      );
    expect(seen.volume["offered"]).toBe(whole.volume["offered"]);
  });
});
