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

const deals = "Record ID,Deal Name,Deal Stage,Amount,Currency,Create Date,Close Date";
const values = "9001,One,Closed won,1200,EUR,2026-03-02 12:00,2026-03-05 12:00";
const crm = dataset("d4", {
  systemId: "own",
  mappings: [await read(`${deals}\n${values}\n`)],
  importedAt: 1,
});

test("a CRM's export with other columns is that CRM's, if there is only one", async () => {
  const more = await read(`${deals},Associated Contact IDs\n${values},201\n`);
  expect(more.profile).toBe("hubspot-deals");
  expect(knownSystem(more, [crm], [own])).toBe("own");
  const second = dataset("d5", { systemId: "other", mappings: crm.mappings, importedAt: 2 });
  expect(knownSystem(more, [second, crm], [own, { ...system, id: "other" }])).toBeNull();
  const again = dataset("d6", { systemId: "own", mappings: crm.mappings, importedAt: 3 });
  expect(knownSystem(more, [again, crm], [own])).toBe("own");
});

test("another CRM's, another kind's or an unlike table is not", async () => {
  const contacts = await read("Record ID,Email,Phone Number,Lifecycle Stage,Create Date\n201,a@example.com,+491510000001,lead,2026-03-02 09:00\n"); // prettier-ignore
  expect(contacts.profile).toBe("hubspot-contacts");
  expect(knownSystem(contacts, [crm], [own])).toBeNull();
  const orders = await read("Order ID,Order date,Status,Order value\n1,2026-03-02,won,100\n");
  const table = await read("Order ID,Order date,Status,Order value,Currency\n1,2026-03-02,won,100,EUR\n");
  const unlike = await read("Contract number,Open date,Deal stage,Contract value\n1,2026-03-02,won,100\n");
  expect([orders, table, unlike].map(({ profile }) => profile)).toEqual(Array(3).fill("generic-deals"));
  const stored = dataset("d7", { systemId: "own", mappings: [orders] });
  expect(knownSystem(table, [stored], [own])).toBe("own");
  expect(knownSystem(unlike, [stored], [own])).toBeNull();
  expect(knownSystem(orders, [crm], [own])).toBeNull();
});
