import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings } from "./axe-findings";

const longest = 250; // presses of Tab until something must have been reached

/** A reader without a mouse: what has the focus, what is said, and what axe finds where they are. */
export interface Keys {
  /** Presses keys one after the other; something in the page has the focus after each. */
  press(...keys: readonly string[]): Promise<void>;
  /** Presses Tab until something has the focus. */
  tabTo(target: Locator): Promise<void>;
  /** Opens a menu's item that has this name. */
  item(name: string): Promise<void>;
  has(target: Locator): Promise<void>;
  /** Waits until a live region has said it since the last time. */
  hears(text: string | RegExp): Promise<void>;
  /** Nothing that axe finds here, in light and in dark. */
  look(station: string): Promise<void>;
}

interface Heard {
  heard?: string[];
}

/** Runs in each page before its own scripts: keeps what live regions said. */
function listen(): void {
  const kept = globalThis as typeof globalThis & Heard;
  kept.heard = [];
  const regions = "[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]";
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const text = element?.closest(regions)?.textContent.trim() ?? "";
      if (text !== "" && kept.heard?.at(-1) !== text) kept.heard?.push(text);
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

/** What has the focus, told apart from what should. */
const whoHasFocus = (wanted: Element): string =>
  wanted === document.activeElement
    ? "this one"
    : (document.activeElement?.outerHTML.slice(0, 160) ?? "nothing");

/** Walks a page by its keys alone. */
export async function byKeys(page: Page): Promise<Keys> {
  await page.context().addInitScript(listen);
  await page.reload();
  const lost = () =>
    page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
  const press: Keys["press"] = async (...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await expect.poll(lost, { message: `the focus is lost after ${key}` }).toBe(false);
    }
  };
  const has: Keys["has"] = (target) =>
    expect
      .poll(() => target.evaluate(whoHasFocus), {
        message: `${String(target)} has the focus`,
        timeout: 10_000,
      })
      .toBe("this one");
  return {
    press,
    has,
    async tabTo(target) {
      const element = await target.elementHandle();
      for (let i = 0; i < longest; i++) {
        if (await element?.evaluate((each) => each === document.activeElement)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab never reached ${String(target)}`);
    },
    async item(name) {
      const menu = page.getByRole("menu");
      const item = menu.getByRole("menuitem", { name, exact: true });
      await item.waitFor();
      for (let i = 0; i < 30; i++) {
        if (await item.evaluate((each) => each === document.activeElement)) break;
        await press("ArrowDown");
      }
      await has(item);
      await page.keyboard.press("Enter");
      await menu.waitFor({ state: "detached" });
      await expect.poll(lost, { message: `the focus is lost after “${name}”` }).toBe(false);
    },
    async hears(text) {
      const said = () => page.evaluate(() => (globalThis as typeof globalThis & Heard).heard ?? []);
      await expect
        .poll(
          async () =>
            (await said()).some((one) => (typeof text === "string" ? one.includes(text) : text.test(one))),
          {
            message: `“${String(text)}” is announced`,
            timeout: 15_000,
          },
        )
        .toBe(true);
      await page.evaluate(() => ((globalThis as typeof globalThis & Heard).heard = []));
    },
    async look(station) {
      const before = await page.evaluate(() => document.documentElement.dataset["theme"]);
      for (const theme of ["light", "dark"] as const) {
        await page.evaluate((wanted) => (document.documentElement.dataset["theme"] = wanted), theme);
        expect(await axeFindings(page), `${station}, ${theme}`).toEqual([]);
      }
      await page.evaluate((was) => {
        if (was === undefined) delete document.documentElement.dataset["theme"];
        else document.documentElement.dataset["theme"] = was;
      }, before);
    },
  };
}
