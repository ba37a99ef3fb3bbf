import { afterEach, beforeEach, expect, test } from "vitest";
import "../../../src/app/styles/index.css";
import { pagePicture } from "../../../src/app/export/page-picture";
import { redactedSvg } from "../../../src/app/export/redacted-svg";
import { still } from "../../../src/app/export/still";
import { toPng } from "../../../src/charts";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.documentElement.dataset["theme"] = "light";
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.dir = "ltr";
  delete document.documentElement.dataset["theme"];
});

/** A cell with a table far wider than the page, whose last column alone is red. */
function wideCell(): HTMLElement {
  const cell = document.createElement("section");
  cell.className = "cell";
  const scroll = document.createElement("div");
  scroll.className = "scroll";
  const row = document.createElement("tr");
  for (let i = 0; i < 30; i += 1) {
    const data = document.createElement("td");
    data.textContent = `column ${String(i)} of many`;
    row.append(data);
  }
  const last = row.lastElementChild;
  if (last instanceof HTMLElement) last.style.backgroundColor = "rgb(255, 0, 0)";
  const table = document.createElement("table");
  table.className = "table";
  table.append(document.createElement("tbody"));
  table.tBodies[0]?.append(row);
  scroll.append(table);
  cell.append(scroll);
  return cell;
}

/** How many dots of a picture are red, and its paper by its first dot. */
async function seen(png: Blob): Promise<{ red: number; paper: string; width: number; height: number }> {
  const bitmap = await createImageBitmap(png);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
  let red = 0;
  for (let i = 0; i < data.length; i += 4)
    if ((data[i] ?? 0) > 250 && (data[i + 1] ?? 255) < 5 && (data[i + 2] ?? 255) < 5) red += 1;
  return { red, paper: [...data.slice(0, 3)].join(), width: bitmap.width, height: bitmap.height };
}

for (const direction of ["ltr", "rtl"])
  test(`a picture is as wide as what it shows, so that nothing is cut, ${direction}`, async () => {
    document.documentElement.dir = direction;
    const { svg, width, height } = await pagePicture([wideCell()], 400);
    expect(width).toBeGreaterThan(2000);
    expect(document.querySelector(".picture-away")).toBeNull();
    const picture = await seen(await toPng(svg, 1));
    expect(picture).toMatchObject({ width, height });
    expect(picture.red).toBeGreaterThan(1000);
  });

test("a picture is of the theme of the page, loads nothing and brings its own letters", async () => {
  const text = document.createElement("p");
  text.textContent = "Words and words: مكالمات";
  const light = await pagePicture([text.cloneNode(true) as Element], 300);
  document.documentElement.dataset["theme"] = "dark";
  const dark = await pagePicture([text], 300);
  const [day, night] = [await seen(await toPng(light.svg)), await seen(await toPng(dark.svg))];
  expect(day.width).toBe(600);
  expect(day.paper).not.toBe(night.paper);
  expect(light.svg.match(/@font-face/g)).toHaveLength(7);
  expect(light.svg).not.toMatch(/url\((?!["']?(?:data:|#))/);
});

test("a claim that is being typed is in the picture, and what can be pressed is not", () => {
  const cell = document.createElement("section");
  const field = document.createElement("div");
  field.className = "field";
  const [label, area, button] = [
    document.createElement("label"),
    document.createElement("textarea"),
    document.createElement("button"),
  ];
  label.textContent = "Claim";
  area.className = "claim";
  area.value = "Anna Example lost 12 calls";
  button.textContent = "Add";
  field.append(label, area);
  cell.append(field, button);
  const copy = still(cell, (words) => words.replace("Anna Example", "Person 1"));
  expect(copy.textContent).toBe("Person 1 lost 12 calls");
});

test("a drawing hides names in its words and in what it tells", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" aria-label="by Anna"><text>Anna</text><desc>Anna 3</desc></svg>`;
  const hidden = redactedSvg(svg, (words) => words.replace("Anna", "Person 1"));
  expect(hidden).not.toContain("Anna");
  expect(hidden.match(/Person 1/g)).toHaveLength(3);
});
