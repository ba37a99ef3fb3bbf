import type { Page } from "playwright-core";

/** One metric value as the page states it for programs. */
export interface Figure {
  readonly metric: string;
  readonly variant: string | null;
  readonly state: string | null;
  readonly n: number | null;
  /** At full precision; null where there is no value. */
  readonly value: number | null;
  readonly text: string;
}

/** Every `<data data-metric>` element of the page, in its order, but those of weeks that stand out of all the data. */
export async function figures(page: Page): Promise<readonly Figure[]> {
  const raw = await page.locator("data[data-metric]:not(.standing-out *)").evaluateAll((elements) =>
    elements.map((element) => ({
      metric: element.getAttribute("data-metric") ?? "",
      variant: element.getAttribute("data-variant"),
      state: element.getAttribute("data-state"),
      n: element.getAttribute("data-n"),
      value: element.getAttribute("value"),
      text: element.textContent,
    })),
  );
  return raw.map((each) => ({ ...each, n: numeric(each.n), value: numeric(each.value) }));
}

/** The first figure of a metric; throws where the page shows none. */
export async function figure(page: Page, metric: string, variant?: string): Promise<Figure> {
  const all = await figures(page);
  const found = all.find(
    (each) => each.metric === metric && (variant === undefined || each.variant === variant),
  );
  if (!found) throw new Error(`no ${metric} on the page, only ${all.map((each) => each.metric).join(", ")}`);
  return found;
}

/** Duration in milliseconds of each User Timing measure of that name, oldest first. */
export const measures = (page: Page, name: string): Promise<readonly number[]> =>
  page.evaluate(
    (wanted) => performance.getEntriesByName(wanted, "measure").map((entry) => entry.duration),
    name,
  );

const numeric = (text: string | null): number | null => (text === null || text === "" ? null : Number(text));
