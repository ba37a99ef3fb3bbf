import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../../src/app/styles/index.css";
import type { GridRequest, GridSource } from "../../../src/app/grid/grid-source";
import { ResultGrid } from "../../../src/app/grid/result-grid";
import { WordsProvider } from "../../../src/app/words";
import { translator } from "../../../src/i18n";

const { t } = translator("en");
const many = 1_000_000;
const queues = ["Sales", "Support", "", null];

/** A million rows that are worked out when asked for: row i of the sorted or filtered list, as a table would give it. */
function million(): GridSource & { readonly asked: GridRequest[] } {
  const asked: GridRequest[] = [];
  return {
    asked,
    columns: [
      { name: "n", type: "BIGINT" },
      { name: "queue", type: "VARCHAR" },
      { name: "at", type: "TIMESTAMP" },
      { name: "share", type: "DOUBLE" },
    ],
    rows: many,
    page: async (request, signal) => {
      asked.push(request);
      await new Promise((resolve) => setTimeout(resolve, 15));
      signal?.throwIfAborted();
      const { from, to, sort, filters } = request;
      const found = filters[0] ? many / 4 : many;
      const rows = Array.from({ length: Math.max(0, Math.min(to, found) - from) }, (_, i) => {
        const place = from + i;
        const n = (sort[0]?.descending ? found - 1 - place : place) * (filters[0] ? 4 : 1);
        return [n, queues[n % 4], Date.UTC(2026, 7, 3) + n * 1000, n / 3];
      });
      return { rows, total: found };
    },
    export: async (format, order) => Promise.resolve(new Blob([JSON.stringify({ format, order })])),
    stats: async () => Promise.resolve({ nulls: 7, distinct: many, low: 0, high: many - 1, mean: 499_999.5 }),
  };
}

let host: HTMLElement;
let root: Root;
beforeEach(async () => {
  await page.viewport(1280, 800);
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
  document.documentElement.dir = "ltr";
});

const grid = (): HTMLElement => {
  const found = host.querySelector<HTMLElement>("[role=grid]");
  if (!found) throw new Error("no grid");
  return found;
};
const cell = (row: number, column: number): string | undefined =>
  grid().querySelector(`[data-spot="${row} ${column}"]`)?.textContent;
const active = (): string | undefined => {
  const id = grid().getAttribute("aria-activedescendant");
  return id === null ? undefined : document.getElementById(id)?.textContent;
};
async function show(source: GridSource, language: "en" | "ar" = "en", digits: "latn" | "arab" = "latn") {
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  root.render(
    <WordsProvider language={language} digits={digits}>
      <ResultGrid source={source} label="Result" name="result" />
    </WordsProvider>,
  );
  await expect.poll(() => host.querySelector("[data-spot='0 1']")?.textContent).toBe("Sales");
}

test("a million rows: what is in sight exists, its roles count them all, and the keys reach the end", async () => {
  await show(million());
  expect(grid().getAttribute("aria-rowcount")).toBe(String(many + 1));
  expect(grid().getAttribute("aria-colcount")).toBe("4");
  expect(grid().querySelectorAll("[role=row]").length).toBeLessThan(80);
  grid().focus();
  await userEvent.keyboard("{ArrowDown}{ArrowRight}");
  expect(active()).toBe("Support");
  await userEvent.keyboard("{Control>}{End}{/Control}");
  await expect.poll(() => cell(many - 1, 0)).toBe("999,999");
  await expect.poll(active).toBe("333,333");
  expect(grid().querySelector("[aria-rowindex='1000001']")).not.toBeNull();
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  await expect.poll(active).toBe("0");
});

test("NULL is apart from an empty text, and numbers stand at the end in the reader's digits", async () => {
  await show(million(), "ar", "arab");
  expect(cell(2, 1)).toBe("");
  expect(cell(3, 1)).toBe("NULL");
  grid().focus();
  await userEvent.keyboard("{Control>}{End}{/Control}");
  await expect.poll(() => cell(many - 1, 0)).toBe("٩٩٩٬٩٩٩");
  const figure = grid().querySelector(".result-cell.figure");
  if (!figure) throw new Error("no figure");
  expect(getComputedStyle(figure).textAlign).toBe("end");
  const [first, second] = [...grid().querySelectorAll("[role=columnheader]")].map(
    (one) => one.getBoundingClientRect().left,
  );
  expect(first).toBeGreaterThan(second ?? 0);
});

test("pressing a name sorts up, down and no more; the old rows stay until the new ones are there", async () => {
  const source = million();
  await show(source);
  const name = () => grid().querySelector<HTMLElement>("[role=columnheader] .result-sort")!;
  await userEvent.click(name());
  expect(cell(0, 0)).toBe("0");
  await userEvent.click(name());
  expect(cell(0, 0)).not.toBeUndefined();
  await expect.poll(() => cell(0, 0)).toBe("999,999");
  expect(grid().querySelector("[role=columnheader]")?.getAttribute("aria-sort")).toBe("descending");
  await userEvent.click(name());
  await expect.poll(() => cell(0, 0)).toBe("0");
});

test("a column's menu filters, tells what it holds, moves and hides it, all by keyboard", async () => {
  const source = million();
  await show(source);
  grid().focus();
  await userEvent.keyboard("{ArrowRight}{Alt>}{ArrowDown}{/Alt}");
  await expect.poll(() => document.querySelector("[role=dialog]")?.textContent).toContain("1,000,000");
  await userEvent.keyboard("Sal");
  await expect.poll(() => host.querySelector("[role=status]")?.textContent).toContain("250,000");
  await expect.poll(() => source.asked.at(-1)?.filters).toEqual([{ column: "queue", text: "Sal" }]);
  const button = (name: string) =>
    [...document.querySelectorAll("[role=dialog] button")].find(
      (one) => one.textContent === name,
    ) as HTMLElement;
  await userEvent.click(button(t("grid.earlier")));
  expect(grid().querySelector("[role=columnheader]")?.textContent).toContain("queue");
  await userEvent.click(button(t("grid.hide")));
  await expect.poll(() => document.querySelector("[role=dialog]")).toBeNull();
  expect(grid().getAttribute("aria-colcount")).toBe("3");
  expect(document.activeElement).toBe(grid());
  const shown = [...host.querySelectorAll("button")].find(
    (one) => one.textContent === t("grid.show", { column: "queue" }),
  );
  await userEvent.click(shown!);
  expect(grid().getAttribute("aria-colcount")).toBe("4");
});

test("selected cells are copied with their names, also those that are not on the screen", async () => {
  await show(million());
  const copied: string[] = [];
  const write = async (items: ClipboardItem[]) => {
    copied.push(await (await items[0]!.getType("text/plain")).text());
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write } });
  grid().focus();
  await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowDown}{PageDown}{/Shift}{Control>}c{/Control}");
  await expect.poll(() => copied.length).toBe(1);
  const lines = copied[0]!.split("\n");
  expect(lines.slice(0, 3)).toEqual(["n\tqueue", "0\tSales", "1\tSupport"]);
  expect(lines.length).toBeGreaterThan(8);
  expect(grid().querySelectorAll("[aria-selected=true]").length).toBe((lines.length - 1) * 2);
});

test("flying through the list asks only for where it rests, and what is not there yet shows that it comes", async () => {
  const source = million();
  await show(source);
  const before = source.asked.length;
  for (let i = 1; i <= 40; i++) {
    grid().scrollTop = i * 20_000;
    grid().dispatchEvent(new Event("scroll"));
    await new Promise((resolve) => setTimeout(resolve, 8));
    expect(grid().querySelectorAll("[role=row] [role=gridcell]").length).toBeGreaterThan(20);
  }
  await expect.poll(() => grid().querySelectorAll(".waiting").length).toBe(0);
  expect(source.asked.length - before).toBeLessThan(60); // 40 places, three pages at each
});

test("columns are set wider and moved by keys", async () => {
  await show(million());
  grid().focus();
  const width = () => grid().querySelector("[role=columnheader]")!.getBoundingClientRect().width;
  const before = width();
  await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
  expect(width()).toBe(before + 16);
  await userEvent.keyboard("{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
  expect(
    [...grid().querySelectorAll("[role=columnheader] bdi:first-child")].map((one) => one.textContent)[0],
  ).toContain("queue");
});
