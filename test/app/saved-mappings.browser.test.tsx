import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { DeviceProvider, type Device } from "../../src/app/device";
import { SavedMappings } from "../../src/app/pages/saved-mappings";
import { newSession } from "../../src/app/session";
import { Toasts } from "../../src/app/shell/toasts";
import { translator } from "../../src/i18n";
import { inspect } from "../../src/import";
import { mappingId, openStore, type Store } from "../../src/store";
import { show } from "./stage";

const { t } = translator("en");
const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

const listed = (name: string) => page.getByRole("option", { name, exact: true });

/** Opens a picker and types, and leaves the list narrowed to what was typed. */
const typed = async (name: string, as: string) => {
  const picker = page.getByRole("button", { name });
  await picker.click();
  const find = page.getByRole("textbox", { name: t("notebook.find_value") });
  await userEvent.fill(find, as);
  await expect.element(listed(as)).toBeVisible();
  await expect.element(find).toHaveValue(as);
  return picker;
};

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
  await expect.element(page.getByRole("button", { name })).toHaveTextContent(t("field.wait_s"));
  const picker = await typed(name, t("field.hold_s"));
  await listed(t("field.hold_s")).click();
  await expect.element(picker).toHaveTextContent(t("field.hold_s"));
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
