import { useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { DeviceProvider, type Device } from "../../src/app/device";
import { SavedMappings } from "../../src/app/pages/saved-mappings";
import { Combo } from "../../src/app/parts/combo";
import { newSession } from "../../src/app/session";
import { Toasts } from "../../src/app/shell/toasts";
import { WordsProvider } from "../../src/app/words";
import { translator } from "../../src/i18n";
import { inspect } from "../../src/import";
import { mappingId, openStore, type Store } from "../../src/store";

const { t, maybe } = translator("en");
let host: HTMLElement;
let root: Root;
const undo: (() => void)[] = [];
beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
  for (const step of undo.splice(0)) step();
});

const show = (part: React.ReactNode) =>
  root.render(
    <WordsProvider language="en" digits="latn">
      {part}
    </WordsProvider>,
  );

/** A picker beside something that keeps changing, as a preview does while it is worked out. */
function Busy(props: { readonly first: string; readonly onChange: (value: string) => void }) {
  const [value, setValue] = useState(props.first);
  const [, tick] = useState(0);
  useState(() => {
    const timer = setInterval(() => tick((n) => n + 1), 50);
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

const typed = async (name: string, as: string) => {
  const field = page.getByRole("combobox", { name });
  await userEvent.fill(field, as);
  await expect.element(page.getByRole("option", { name: as, exact: true })).toBeVisible();
  await expect.element(field).toHaveValue(as);
  return field;
};

test("what is typed into a picker stays while its surroundings are drawn anew, and is taken by key and by click", async () => {
  const chosen: string[] = [];
  show(<Busy first="" onChange={(value) => chosen.push(value)} />);
  const field = page.getByRole("combobox", { name: "Read as" });
  await expect.element(field).toHaveValue("not used");
  for (const [id, way] of [
    ["wait_s", "key"],
    ["hold_s", "click"],
    ["queue", "key"],
    ["wait_s", "click"],
  ] as const) {
    const label = maybe(`field.${id}`);
    await typed("Read as", label);
    if (way === "click") await page.getByRole("option", { name: label, exact: true }).click();
    else await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect.poll(() => chosen.at(-1)).toBe(id);
    await expect.element(field).toHaveValue(label);
  }
  expect(chosen).toEqual(["wait_s", "hold_s", "queue", "wait_s"]);
});

const log = `ref,started_at,direction,secs\n${[1, 2, 3].map((n) => `c${n},2026-01-0${n} 09:00:00,inbound,${n}0`).join("\n")}\n`;

async function kept(): Promise<{ readonly store: Store; readonly id: string }> {
  const store = await openStore({ name: `mappings-${crypto.randomUUID()}` });
  undo.push(() => store.close());
  const [inspection] = await inspect([new File([log], "one.csv", { lastModified: 0 })]);
  if (!inspection) throw new Error("not read");
  const id = mappingId(inspection.mapping.profile, inspection.signature);
  const columns = [
    ...inspection.mapping.columns.filter(({ sources }) => !sources.includes("secs")),
    { target: "wait_s", sources: ["secs"], duration: "s" as const },
  ];
  const mapping = { ...inspection.mapping, columns };
  await store.mappings.put({ id, mapping, header: inspection.header, systemId: null, savedAt: 1 });
  return { store, id };
}

test("a saved mapping is edited, deleted, and brought back", async () => {
  const { store, id } = await kept();
  const device: Partial<Device> = { store, session: newSession() };
  show(
    <DeviceProvider device={device as Device}>
      <SavedMappings />
      <Toasts />
    </DeviceProvider>,
  );
  const readAs = async () =>
    (await store.mappings.list())
      .find((one) => one.id === id)
      ?.mapping.columns.find(({ sources }) => sources.includes("secs"))?.target;
  await page.getByRole("button", { name: t("mappings.edit") }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText(t("import.panel.columns"), { exact: true }).click();
  const name = `secs: ${t("import.panel.column_read_as")}`;
  await expect.element(page.getByRole("combobox", { name })).toHaveValue(t("field.wait_s"));
  const field = await typed(name, t("field.hold_s"));
  await page.getByRole("option", { name: t("field.hold_s"), exact: true }).click();
  await expect.element(field).toHaveValue(t("field.hold_s"));
  await sheet.getByRole("button", { name: t("mappings.save") }).click();
  await expect.poll(readAs).toBe("hold_s");
  await expect.element(page.getByText(t("mappings.saved"))).toBeVisible();

  await page.getByRole("button", { name: t("mappings.remove") }).click();
  await expect.poll(() => store.mappings.list()).toEqual([]);
  await expect.element(page.getByRole("heading", { name: t("mappings.title") })).not.toBeInTheDocument();
  await page.getByRole("button", { name: t("word.undo") }).click();
  await expect.poll(readAs).toBe("hold_s");
  await expect.element(page.getByRole("heading", { name: t("mappings.title") })).toBeVisible();
});
