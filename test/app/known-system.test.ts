import { expect, test } from "vitest";
import { knownSystem } from "../../src/app/import/known-system";
import { sampleSystem } from "../../src/app/import/sample-system";
import { inspect, type Mapping } from "../../src/import";
import { dataset, system } from "../store/samples";

const read = async (text: string): Promise<Mapping> => {
  const [found] = await inspect([new File([text], "calls.csv")]);
  if (!found) throw new Error("nothing found");
  return found.mapping;
};
const ours = await read("Call ID,Start time,Direction,Outcome\nC1,2025-11-03 09:00:00,inbound,answered\n");
const theirs = await read("UUID;Began;Way;Ending;Queue\nC1;2026-03-03 09:00:00;inbound;answered;Support\n");
const own = { ...system, id: "own" };
const earlier = dataset("d1", { systemId: "own", mappings: [ours], importedAt: 1 });

test("a file of another layout is not a known system's", () => {
  expect(theirs.profile).toBe(ours.profile);
  expect(knownSystem(theirs, [earlier], [own])).toBeNull();
});
test("a file of the same layout is the system's that had it last", () => {
  expect(knownSystem(ours, [earlier], [own])).toBe("own");
  const other = { ...system, id: "other" };
  const later = dataset("d2", { systemId: "other", mappings: [ours], importedAt: 2 });
  expect(knownSystem(ours, [later, earlier], [own, other])).toBe("other");
});
test("never the sample's, nor one that is gone", () => {
  const sample = { ...system, id: sampleSystem };
  expect(
    knownSystem(ours, [dataset("d3", { systemId: sampleSystem, mappings: [ours] })], [sample]),
  ).toBeNull();
  expect(knownSystem(ours, [earlier], [])).toBeNull();
});
