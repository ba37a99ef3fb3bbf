import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Combo } from "../../src/app/parts/combo";
import { translator } from "../../src/i18n";
import { host, show } from "./stage";

const { t, maybe } = translator("en");
const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

const waiting = maybe("field.wait_s");
const hold = maybe("field.hold_s");
const queue = maybe("field.queue");

/** A picker beside something that keeps changing, as a preview does while it is worked out. */
function Busy(props: { readonly onChange: (value: string) => void }) {
  const [value, setValue] = useState("");
  const [, tick] = useState(0);
  useState(() => {
    const timer = setInterval(() => tick((n) => n + 1), 5);
    undo.push(() => clearInterval(timer));
  });
  const options = ["", "wait_s", "hold_s", "talk_s", "queue", "agent_id"].map((id) => ({
    id,
    label: id === "" ? "not used" : maybe(`field.${id}`),
  }));
  const change = (next: string) => {
    props.onChange(next);
    setValue(next);
  };
  return <Combo label="Read as" value={value} options={options} onChange={change} />;
}

const shown = (): string[] => {
  const chosen: string[] = [];
  show(<Busy onChange={(value) => chosen.push(value)} />);
  return chosen;
};
const picker = page.getByRole("button", { name: "Read as" });
const find = page.getByRole("textbox", { name: t("notebook.find_value") });
const option = (name: string) => page.getByRole("option", { name, exact: true });
const list = page.getByRole("listbox");

test("what is typed into a picker stays while its surroundings are drawn anew, and is taken by key and by click", async () => {
  const chosen = shown();
  await expect.element(picker).toHaveTextContent("not used");
  for (const [id, way] of [
    ["wait_s", "key"],
    ["hold_s", "click"],
    ["queue", "key"],
    ["wait_s", "click"],
  ] as const) {
    const label = maybe(`field.${id}`);
    await picker.click();
    await userEvent.fill(find, label);
    await expect.element(option(label)).toBeVisible();
    await expect.element(find).toHaveValue(label);
    if (way === "click") await option(label).click();
    else await userEvent.keyboard("{Enter}");
    await expect.poll(() => chosen.at(-1)).toBe(id);
    await expect.element(picker).toHaveTextContent(label);
    await expect.element(list).not.toBeInTheDocument();
  }
  expect(chosen).toEqual(["wait_s", "hold_s", "queue", "wait_s"]);
});

test("by keyboard alone: letters open the list and none is lost, the first match is marked, the name says what is chosen", async () => {
  const chosen = shown();
  await expect.element(picker).toHaveAccessibleName("Read as not used");
  await userEvent.tab();
  await expect.element(picker).toHaveFocus();
  await userEvent.keyboard(hold);
  await expect.element(find).toHaveValue(hold);
  await expect.element(find).toHaveFocus();
  await expect.element(page.getByRole("option")).toHaveLength(1);
  await userEvent.keyboard("{Enter}");
  await expect.element(list).not.toBeInTheDocument();
  await expect.element(picker).toHaveFocus();
  await expect.element(picker).toHaveAccessibleName(`Read as ${hold}`);

  await userEvent.keyboard("{ArrowDown}");
  await expect.element(option(hold)).toHaveAttribute("aria-selected", "true");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  const marked = () => document.getElementById(find.element().getAttribute("aria-activedescendant") ?? "");
  await expect.poll(() => marked()?.textContent).toBeTruthy();
  const next = marked()?.textContent;
  await userEvent.keyboard("{Enter}");
  await expect.element(picker).toHaveTextContent(next ?? "");
  expect(chosen).toHaveLength(2);
});

test("Escape, the chosen one taken once more, and a text that nothing matches leave all as it was", async () => {
  const chosen = shown();
  await picker.click();
  await userEvent.fill(find, queue);
  await expect.element(option(queue)).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(list).not.toBeInTheDocument();
  await expect.element(picker).toHaveFocus();
  await expect.element(picker).toHaveTextContent("not used");

  await picker.click();
  await expect.element(find).toHaveValue("");
  await option("not used").click();
  await expect.element(list).not.toBeInTheDocument();

  await picker.click();
  await userEvent.fill(find, "no such column");
  await expect.element(page.getByText(t("notebook.find_none"))).toBeVisible();
  await userEvent.keyboard("{Enter}{Escape}");
  await expect.element(list).not.toBeInTheDocument();
  await expect.element(picker).toHaveTextContent("not used");
  expect(chosen).toEqual([]);
});

test("a pasted text is taken by Enter, also after the page scrolled", async () => {
  const chosen = shown();
  await picker.click();
  await expect.element(find).toHaveFocus();
  await userEvent.fill(find, "");
  const input = find.element();
  input.dispatchEvent(new InputEvent("beforeinput", { inputType: "insertFromPaste", bubbles: true }));
  document.execCommand("insertText", false, waiting);
  host.dispatchEvent(new Event("scroll"));
  document.dispatchEvent(new Event("scroll"));
  await expect.element(find).toHaveValue(waiting);
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => chosen).toEqual(["wait_s"]);
});
