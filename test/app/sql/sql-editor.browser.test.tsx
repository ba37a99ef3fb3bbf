import { createRoot, type Root } from "react-dom/client";
import { useState } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import "../../../src/app/styles/tokens.css";
import { SqlEditor } from "../../../src/app/sql/sql-editor";
import type { SqlProblem, SqlSchema } from "../../../src/app/sql/sql-schema";
import { WordsProvider } from "../../../src/app/words";

const schema: SqlSchema = {
  tables: [
    {
      name: "calls",
      note: "One row for each call.",
      columns: [
        { name: "queue", type: "VARCHAR", meaning: "The queue", samples: ["Sales", "Support", "Q'1"] },
        { name: "wait_s", type: "DOUBLE", meaning: "Wait, in seconds", samples: [] },
      ],
    },
  ],
  cells: [
    { name: "busy_days", note: "", columns: [{ name: "day", type: "DATE", meaning: "", samples: [] }] },
  ],
  params: [{ name: "target", type: "DOUBLE", note: "Target" }],
  metrics: [{ id: "service-level", name: "Service level", note: "" }],
};

let host: HTMLElement;
let root: Root;
beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

const done: string[] = [];
let text = "";
function Place({ start, problem }: { readonly start: string; readonly problem: SqlProblem | null }) {
  const [value, setValue] = useState(start);
  text = value;
  return (
    <>
      <SqlEditor
        label="Query"
        value={value}
        onChange={setValue}
        onRun={() => done.push("run")}
        onRunNext={() => done.push("next")}
        onLeave={() => done.push("leave")}
        schema={schema}
        problem={problem}
      />
      <button type="button">after</button>
    </>
  );
}

const shadow = (): ShadowRoot => {
  const found = host.querySelector(".sql-editor-host")?.shadowRoot;
  if (!found) throw new Error("no editor");
  return found;
};
const content = (): HTMLElement => {
  const found = shadow().querySelector<HTMLElement>(".cm-content");
  if (!found) throw new Error("no content");
  return found;
};
const options = (): readonly string[] =>
  [...shadow().querySelectorAll(".cm-completionLabel")].map((one) => one.textContent);

async function write(start: string, problem: SqlProblem | null = null, language: "en" | "ar" = "en") {
  done.length = 0;
  root.render(
    <WordsProvider language={language} digits="latn">
      <Place start={start} problem={problem} />
    </WordsProvider>,
  );
  await expect
    .poll(() => host.querySelector(".sql-editor-host")?.shadowRoot?.querySelector(".cm-content"))
    .toBeTruthy();
  content().focus();
  await userEvent.keyboard("{Control>}{End}{/Control}");
}
/** Types, and accepts the suggestion of this name. */
async function take(typed: string, label: string) {
  await userEvent.keyboard(typed);
  await expect.poll(options).toContain(label);
  const list = [...shadow().querySelectorAll<HTMLElement>(".cm-tooltip-autocomplete li")];
  const at = list.findIndex((one) => one.querySelector(".cm-completionLabel")?.textContent === label);
  await expect.poll(() => shadow().querySelector("[aria-selected]")).not.toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 120)); // a list just opened takes no key at once
  for (let i = 0; i < at; i++) await userEvent.keyboard("{ArrowDown}");
  await userEvent.keyboard("{Enter}");
}

test("tables, columns, values, parameters and metrics are suggested where they belong", async () => {
  await write("SELECT  FROM calls WHERE ");
  await take("que", "queue");
  await take(" = '", "Q'1");
  expect(text).toBe("SELECT  FROM calls WHERE queue = 'Q''1'");
  await userEvent.keyboard(" AND wait_s > ");
  await take("$", "$target");
  await userEvent.keyboard(" AND metric(");
  await take("'", "service-level");
  expect(text).toContain("wait_s > $target AND metric('service-level'");
});

test("after FROM come relations, other cells among them, and functions get their parentheses", async () => {
  await write("SELECT * FROM ");
  await take("bu", "busy_days");
  expect(text).toBe("SELECT * FROM busy_days");
  await userEvent.keyboard(" WHERE date_tr");
  await expect.poll(options).toContain("date_trunc");
  await take("u", "date_trunc");
  expect(text).toBe("SELECT * FROM busy_days WHERE date_trunc()");
});

test("keys run, run and go on, and leave; Tab moves on until it is asked to indent", async () => {
  await write("SELECT 1");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
  await userEvent.keyboard("{Escape}");
  expect(done).toEqual(["run", "next", "leave"]);
  expect(text).toBe("SELECT 1");
  content().focus();
  await userEvent.keyboard("{Tab}");
  expect(document.activeElement?.textContent).toBe("after");
  content().focus();
  await userEvent.keyboard("{Control>}m{/Control}{Home}{Tab}");
  expect(text).toBe("  SELECT 1");
});

test("a problem is told in words and underlined at its place, in a left-to-right text on any page", async () => {
  await write("SELECT *\nFRM calls", { sentence: "خطأ هنا", position: 13 }, "ar");
  await expect.poll(() => shadow().querySelector(".cm-lintRange-error")?.textContent).toBe("calls");
  expect(host.querySelector("[role=alert]")?.textContent).toBe("خطأ هنا");
  expect(getComputedStyle(content()).direction).toBe("ltr");
  expect(content().getAttribute("aria-label")).toBe("Query");
});

test("the text is set out line by line, and one without meaning stays", async () => {
  await write("select queue,count(*) as n from calls where wait_s>$target group by all");
  await userEvent.keyboard("{Alt>}{Shift>}f{/Shift}{/Alt}");
  await expect.poll(() => text).toContain("SELECT\n  queue,\n");
  expect(text).toContain("wait_s > $target");
});

test("no style sheet is written into the page: the rules are adopted by the shadow root", async () => {
  const before = document.querySelectorAll("style").length;
  await write("SELECT 1");
  expect(document.querySelectorAll("style").length).toBe(before);
  expect(shadow().querySelector("style")).toBeNull();
  expect(shadow().adoptedStyleSheets.length).toBeGreaterThan(0);
  expect(getComputedStyle(content()).fontFamily).toContain("Mono");
});
