import { describe, expect, test } from "vitest";
import { countryOfZone, countryOptions } from "../../src/app/import/countries";
import { groupsOf, titleOf, type GroupPorts } from "../../src/app/import/import-groups";
import type { Draft } from "../../src/app/import/import-types";
import { inspect } from "../../src/import";
import { sampleLog } from "../import/sample-file";
import { system } from "../store/samples";

const draft = async (file: File): Promise<Draft> => {
  const [inspection] = await inspect([file]);
  if (!inspection) throw new Error("nothing found");
  const { mapping } = inspection;
  const unread = {
    unpacked: null,
    preview: null,
    corrected: false,
    codes: {},
    layoutCodes: {},
    answered: new Set<string>(),
    error: null,
  };
  return { file, source: file, inspection, mapping, ...unread };
};
const ports = (more: Partial<GroupPorts> = {}): GroupPorts => ({
  systems: () => [],
  country: () => null,
  guess: () => ({ label: "" }),
  ...more,
});
const generic = (name: string, header = "Ref,Began,Way,Ending"): File =>
  new File([`${header}\n1,2026-03-03 09:00:00,inbound,answered\n`], name);

describe("files dropped together", () => {
  test("of one system are one import, of several each its own", async () => {
    const files = [sampleLog("cloudtalk.csv"), sampleLog("ringover.csv"), sampleLog("cloudtalk.csv")];
    const groups = groupsOf(await Promise.all(files.map(draft)), [], ports());
    expect(groups.map(({ key, files: places }) => [key, places])).toEqual([
      ["cloudtalk", [0, 2]],
      ["ringover", [1]],
    ]);
  });

  test("of unknown layouts belong together when their columns are the same", async () => {
    const files = [generic("a.csv"), generic("b.csv"), generic("c.csv", "Nr,Start,Direction,Outcome")];
    const groups = groupsOf(await Promise.all(files.map(draft)), [], ports());
    expect(groups.map(({ files: places }) => places)).toEqual([[0, 1], [2]]);
  });

  test("one that cannot be read is in no import", async () => {
    const good = await draft(generic("a.csv"));
    const bad: Draft = { ...good, inspection: null, mapping: null, error: new Error("unreadable") };
    expect(groupsOf([bad, good], [], ports()).map(({ files }) => files)).toEqual([[1]]);
  });

  test("what was chosen for a group stays while its files change", async () => {
    const one = await draft(generic("a.csv"));
    const [first] = groupsOf([one], [], ports());
    if (!first) throw new Error("no group");
    const chosen = { ...first, system: { label: "Support line" }, country: "EG", countryChosen: true };
    const [again] = groupsOf([one, await draft(generic("b.csv"))], [chosen], ports());
    expect(again).toMatchObject({ system: { label: "Support line" }, country: "EG", files: [0, 1] });
  });
});

describe("the country of numbers without a calling code", () => {
  const cairo = async (): Promise<Draft> => {
    const read = await draft(generic("a.csv"));
    return { ...read, mapping: read.mapping && { ...read.mapping, zone: "Africa/Cairo" } };
  };
  const country = async (more: Partial<GroupPorts>): Promise<string | null | undefined> =>
    groupsOf([await cairo()], [], ports(more))[0]?.country;

  test("is the known system's, else the zone's, else the settings'", async () => {
    const known = { ...system, id: "own", country: "SA" };
    const guess = (): { known: string } => ({ known: "own" });
    expect(await country({ systems: () => [known], guess, country: () => "DE" })).toBe("SA");
    expect(await country({ country: () => "DE" })).toBe("EG");
    const utc = await draft(generic("a.csv"));
    const read = { ...utc, mapping: utc.mapping && { ...utc.mapping, zone: "UTC" } };
    expect(groupsOf([read], [], ports({ country: () => "DE" }))[0]?.country).toBe("DE");
  });

  test("of a zone", () => {
    expect(countryOfZone("Asia/Riyadh")).toBe("SA");
    expect(countryOfZone("America/New_York")).toBe("US");
    expect(countryOfZone("Asia/Calcutta")).toBe(countryOfZone("Asia/Kolkata"));
    expect(countryOfZone("UTC")).toBeNull();
    expect(countryOfZone("Not/AZone")).toBeNull();
  });

  test("can be any that the browser has a name for, once", () => {
    const all = countryOptions("en-GB");
    expect(all.find(({ id }) => id === "EG")?.label).toBe("Egypt");
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(230);
    expect(all.some(({ id }) => ["EU", "UN", "ZZ", "SU", "DD"].includes(id))).toBe(false);
  });
});

test("the title of an import names its first file and counts the others", async () => {
  const drafts = await Promise.all([generic("january.csv"), generic("february.csv")].map(draft));
  expect(titleOf(drafts)).toBe("january (+1)");
  expect(titleOf(drafts.slice(0, 1))).toBe("january");
});
