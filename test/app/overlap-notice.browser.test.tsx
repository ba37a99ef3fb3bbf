import { expect, test } from "vitest";
import { DeviceProvider, type Device } from "../../src/app/device";
import { closed } from "../../src/app/import/closed";
import type { ImportState } from "../../src/app/import/import-types";
import { OverlapNotice } from "../../src/app/import/overlap-notice";
import { newSession } from "../../src/app/session";
import type { Overlap } from "../../src/engine";
import type { Language } from "../../src/i18n";
import { host, show } from "./stage";

const overlap: Overlap = {
  kind: "calls",
  rows: 4000,
  stored: 3000,
  changed: 1000,
  sampled: false,
  datasets: [
    { id: "a", title: "Week 1", rows: 1200, stored: 900, replaced: true },
    { id: "b", title: "Year", rows: 50_000, stored: 2100, replaced: true },
  ],
};

async function said(language: Language, found: Overlap | null): Promise<string> {
  const state: ImportState = {
    ...closed,
    stage: "review",
    groups: [{ key: "k", files: [0], system: { known: "s" }, country: null, countryChosen: false }],
    overlaps: found ? { k: found } : {},
  };
  const device: Partial<Device> = { session: newSession() };
  show(
    <DeviceProvider device={device as Device}>
      <OverlapNotice state={state} />
    </DeviceProvider>,
    language,
  );
  await expect.poll(() => host.querySelector("[role=status]")).not.toBeNull();
  return (host.querySelector("[role=status]")?.textContent ?? "").replaceAll(
    /[\u2066-\u2069\u200e\u200f]/g,
    "",
  );
}

test("what an import would replace is said with its numbers, and nothing where it is little", async () => {
  expect(await said("en", null)).toBe("");
  await expect.poll(() => said("en", overlap)).toContain("900 of 1,200 rows of “Week 1” (75%)");
  const text = await said("en", overlap);
  expect(text).toContain("1,000 of 4,000 rows in these files (25%) are stored with other content");
  expect(text).not.toContain("Year");
  expect(text).not.toContain("About");
  await expect.poll(() => said("en", { ...overlap, changed: 0, datasets: [] })).toBe("");
  await expect.poll(() => said("en", { ...overlap, sampled: true })).toContain("About 900 of 1,200 rows");
});

test("and so in Arabic", async () => {
  await expect.poll(() => said("ar", { ...overlap, sampled: true })).toContain("نحو 900 من أصل 1,200 صف");
});
