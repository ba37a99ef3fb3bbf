import { afterEach, expect, test, vi } from "vitest";
import "../../src/charts/charts.css";
import {
  attachTips,
  dispositionTrend,
  exportColours,
  resolveColours,
  toPng,
  toSvgText,
  type Drawn,
} from "../../src/charts";
import { chartContext } from "./context";
import { dispositionRows } from "./rows";

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset["theme"];
  document.documentElement.style.colorScheme = "";
});

const draw = (): Drawn =>
  dispositionTrend.draw(dispositionRows(8), { grain: "week", measure: "count" }, chartContext("en", 500));
test("an exported picture needs nothing of the page", () => {
  const drawn = draw();
  const text = toSvgText(drawn, exportColours(drawn, document.body), "ltr");
  expect(text).not.toContain("var(");
  expect(text).not.toContain("data-mark");
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(parsed.querySelector("title")?.textContent).toBe(drawn.title);
  for (const item of drawn.legend) expect(parsed.documentElement.textContent).toContain(item.label);
});

test("colours are resolved for the theme in force", () => {
  const colours = (scheme: string): string | undefined => {
    document.documentElement.style.colorScheme = scheme;
    return resolveColours(document.body, ["--disposition-no_answer"])["--disposition-no_answer"];
  };
  const [light, dark] = [colours("light"), colours("dark")];
  expect(light).toMatch(/^#[0-9a-f]{6}$/);
  expect(dark).toMatch(/^#[0-9a-f]{6}$/);
  expect(light).not.toBe(dark);
});

test("hostile words stay words", () => {
  const context = { ...chartContext("en", 500), disposition: () => `<script>alert(1)</script>"&'` };
  const drawn = dispositionTrend.draw(dispositionRows(2), { grain: "week", measure: "count" }, context);
  const parsed = new DOMParser().parseFromString(toSvgText(drawn, {}, "ltr"), "image/svg+xml");
  expect(parsed.querySelector("script, parsererror")).toBeNull();
});

test("a picture becomes a PNG of the size asked for", async () => {
  const drawn = draw();
  const png = await toPng(toSvgText(drawn, exportColours(drawn, document.body), "ltr"), 2);
  expect(png.type).toBe("image/png");
  const bitmap = await createImageBitmap(png);
  expect(bitmap.width).toBe(1000);
});

test("pointing at a mark shows its values, clicking picks it, leaving hides", () => {
  const drawn = draw();
  const host = document.createElement("div");
  host.append(drawn.svg);
  document.body.append(host);
  const onPick = vi.fn();
  const remove = attachTips(host, drawn, "ltr", { onPick });
  const mark = drawn.svg.querySelector("[data-mark='3']");
  mark?.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: 100, clientY: 100 }));
  const tip = host.querySelector<HTMLElement>(".chart-tip");
  expect(tip?.hidden).toBe(false);
  expect(tip?.textContent).toContain(drawn.marks[3]?.title);
  expect(tip?.textContent).toContain(drawn.marks[3]?.lines[1]);
  mark?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(onPick).toHaveBeenCalledWith(drawn.marks[3], { add: false, leaveOut: false });
  drawn.svg.dispatchEvent(new PointerEvent("pointerleave"));
  expect(tip?.hidden).toBe(true);
  remove();
  expect(host.querySelector(".chart-tip")).toBeNull();
});
