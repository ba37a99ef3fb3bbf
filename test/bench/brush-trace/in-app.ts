import type { Locator, Page } from "playwright-core";
import { settled } from "../../e2e/steps";

const chart = (id: string, kind: string, more: readonly string[] = []): string =>
  ["```chart #" + id, `chart: ${kind}`, ...more, "```", ""].join("\n");

/** The Overview's charts beside calls by queue, over all calls: the same four that the benchmark's own page draws. */
export const fourCharts = [
  "---\ntitle: Drawing over a chart\nformat: 1\n---\n",
  "```input #period\ninput: period\ndefault: all\ncompare: none\n```\n",
  chart("service-level-trend", "metric-trend", ["metric: service-level", "grain: week"]),
  chart("disposition-trend", "disposition-trend", ["grain: week"]),
  chart("call-heatmap", "call-heatmap"),
  chart("by-queue", "breakdown", ["metric: call-volume", "by: queue"]),
].join("\n");

export const cellOf = (page: Page, id: string): Locator => page.locator(`[data-cell="${id}"]`);

/** Opens a notebook and brings a chart of it to the top of the window, with its numbers and all below it current. */
export async function openChart(page: Page, address: string, id: string): Promise<Locator> {
  await page.evaluate((to) => (location.hash = to), address);
  await settled(page);
  const picture = cellOf(page, id).locator(".picture svg").first();
  await cellOf(page, id).evaluate((cell) => cell.scrollIntoView({ block: "start" }));
  await settled(page);
  await cellOf(page, id).evaluate((cell) => cell.scrollIntoView({ block: "start" }));
  await page.waitForTimeout(500);
  return picture;
}

/**
 * Comes to a chart with the pointer, draws a little over it and waits until other cells follow, all of them; then gives it up.
 * Milliseconds from the pointer's coming until then.
 */
export async function untilItFollows(
  page: Page,
  picture: Locator,
  followers: readonly string[],
): Promise<number> {
  const box = await picture.boundingBox();
  if (!box) throw new Error("no chart to draw over");
  const y = box.y + box.height / 2;
  await page.evaluate((ids) => {
    const scope = globalThis as { followed?: Promise<unknown> };
    const follows = (id: string): Promise<void> =>
      new Promise((done, fail) => {
        const cell = document.querySelector(`[data-cell="${CSS.escape(id)}"]`);
        if (!cell) {
          fail(new Error(`no cell ${id}`));
          return;
        }
        new MutationObserver((changes, observer) => {
          // that it waits is said by an attribute of the cell; that it follows is seen in its picture
          if (!changes.some(({ target }) => target instanceof SVGElement)) return;
          observer.disconnect();
          done();
        }).observe(cell, { subtree: true, childList: true, attributes: true });
      });
    scope.followed = Promise.all(ids.map(follows));
  }, followers);
  const start = performance.now();
  await page.mouse.move(box.x + 0.4 * box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.7 * box.width, y, { steps: 4 });
  await Promise.race([
    page.evaluate(async () => {
      await (globalThis as { followed?: Promise<unknown> }).followed;
    }),
    page.waitForTimeout(60_000).then(() => {
      throw new Error(`not all of these follow: ${followers.join(", ")}`);
    }),
  ]);
  const ready = performance.now() - start;
  await page.keyboard.press("Escape");
  await page.mouse.move(5, 5); // let go of far from any mark, which a click would open
  await page.mouse.up();
  await page.waitForTimeout(300);
  if ((await page.getByRole("menu").count()) > 0) throw new Error("a menu is open over the charts");
  return ready;
}
