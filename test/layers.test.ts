import { readdirSync, readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { breach, contentsBreach, importsOf, layers } from "./layers";

const src = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(src, `${entry.parentPath}${sep}${entry.name}`).split(sep).join("/"))
  .sort();
const text = (file: string): string => readFileSync(`${src}/${file}`, "utf8");

describe("the layers of src", () => {
  it("are all there", () => {
    const folders = new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
    expect([...folders].sort()).toEqual([...layers].sort());
  });

  it("import only from lower layers, and only through their contents page", () => {
    const imports = files.flatMap((file) =>
      importsOf(text(file)).map((specifier) => breach(file, specifier)),
    );
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter((reason) => reason !== null)).toEqual([]);
  });

  it("have a contents page that holds nothing else", () => {
    const pages = files.filter((file) => /^[^/]+\/index\.ts$/.test(file));
    expect(pages.map((file) => contentsBreach(file, text(file))).filter((reason) => reason !== null)).toEqual(
      [],
    );
  });

  it("keep JSX to the app", () => {
    expect(files.filter((file) => file.endsWith(".tsx") && !file.startsWith("app/"))).toEqual([]);
  });

  it("keep every file short enough to read", () => {
    const long = files.filter((file) => text(file).split("\n").length > 351);
    expect(long).toEqual([]);
  });
});

describe("the law bites", () => {
  const broken: readonly (readonly [string, string, string])[] = [
    ["store/publish.ts", "../engine", "store may not import engine"],
    ["base/call.ts", "../i18n", "base may not import i18n"],
    ["metrics/aht.ts", "../i18n", "metrics may not import i18n"],
    ["i18n/formats.ts", "../charts", "i18n may not import charts"],
    ["charts/bars.ts", "../notebook", "charts may not import notebook"],
    ["notebook/run.ts", "../charts", "notebook may not import charts"],
    ["notebook/cells/chart.ts", "../../app", "notebook may not import app"],
    ["app/shell.tsx", "../base/errors", "past the contents page of base"],
    ["app/cells/text.tsx", "../../notebook/cells/text", "past the contents page of notebook"],
    ["store/publish.ts", ".", "contents page of its own layer"],
    ["store/publish.ts", "./index", "contents page of its own layer"],
    ["store/migrations/v1.ts", "..", "contents page of its own layer"],
    ["engine/client.ts", "../../workers/engine.worker", "leaves src"],
    ["app/main.tsx", "../other/thing", "in no layer"],
  ];
  it.each(broken)("%s importing %s: %s", (file, specifier, reason) => {
    expect(breach(file, specifier)).toContain(reason);
  });

  const lawful: readonly (readonly [string, string])[] = [
    ["app/shell.tsx", "../base"],
    ["app/cells/text.tsx", "../../notebook"],
    ["charts/bars.ts", "../i18n"],
    ["import/plan.ts", "../base/index"],
    ["store/publish.ts", "./database"],
    ["i18n/catalogue.ts", "./ar"],
    ["i18n/catalogue.ts", "../base"],
    ["engine/start.ts", "../../workers/engine.worker.ts?worker&url"],
    ["engine/start.ts", "apache-arrow"],
  ];
  it.each(lawful)("%s may import %s", (file, specifier) => {
    expect(breach(file, specifier)).toBeNull();
  });

  it("sees every way of importing", () => {
    const source = `
      import a from "../a"; import type { B } from "../b"; export * from "../c"; export { d } from "../d";
      import "../e"; const f = await import("../f"); type G = import("../g").G; // import "../no"`;
    expect(importsOf(source)).toEqual(["../a", "../b", "../c", "../d", "../e", "../f", "../g"]);
  });

  it("knows a contents page from a module", () => {
    expect(
      contentsBreach("x/index.ts", `export * from "./a"; export type { B } from "./b"; export {};`),
    ).toBeNull();
    expect(contentsBreach("x/index.ts", `export const a = 1;`)).toContain("more than exports");
    expect(contentsBreach("x/index.ts", `import "./a";`)).toContain("more than exports");
  });
});
