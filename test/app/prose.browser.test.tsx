import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { afterEach, describe, expect, test } from "vitest";
import { Prose } from "../../src/app/parts/prose";

const host = document.createElement("div");
document.body.append(host);
let root = createRoot(host);

const show = (text: string): HTMLElement => {
  flushSync(() => root.render(<Prose text={text} />));
  return host;
};

afterEach(() => {
  root.unmount();
  root = createRoot(host);
});

describe("prose", () => {
  test("Markdown becomes elements, tables too", () => {
    const shown = show("# Title\n\n*word* and `code`\n\n| a | b |\n|---|---|\n| 1 | 2 |");
    expect(shown.querySelector("h1")?.textContent).toBe("Title");
    expect(shown.querySelector("em")?.textContent).toBe("word");
    expect([...shown.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual(["1", "2"]);
  });

  test("HTML stays text", () => {
    const shown = show(
      '<script>window.hit = 1</script>\n\n<b onclick="x()">bold</b> <iframe src="https://a.example"></iframe>',
    );
    expect(shown.querySelector("script, b, iframe")).toBeNull();
    expect(shown.textContent).toContain("<b onclick=");
    expect("hit" in window).toBe(false);
  });

  test("pictures are not loaded, only named", () => {
    const shown = show("![a chart](https://elsewhere.example/x.png)");
    expect(shown.querySelector("img")).toBeNull();
    expect(shown.textContent).toContain("a chart");
  });

  test("links go to the web or to mail only, and do not tell where from", () => {
    const shown = show(
      "[good](https://a.example) [mail](mailto:a@b.example) [bad](javascript:alert(1)) [worse](data:text/html,x) [here](#/data)",
    );
    const links = [...shown.querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "https://a.example",
      "mailto:a@b.example",
      "#/data",
    ]);
    expect(links[0]?.rel).toBe("noopener noreferrer");
    expect(shown.textContent).toContain("bad");
  });
});
