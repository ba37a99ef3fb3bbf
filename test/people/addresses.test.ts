import { expect, test } from "vitest";
import {
  createValueLookup,
  hiddenState,
  viewToQuery,
  type Notebook,
  type ViewState,
} from "../../src/notebook";
import { names } from "./known-people";

const base: ViewState = { period: { preset: "last-week" }, compare: "previous", filters: {}, values: {} };
const [solo = ""] = names;
const notebook: Notebook = {
  format: 1,
  title: "Team",
  extra: "",
  cells: [],
};

test("an address and a bookmark never say who is looked at", async () => {
  const lookup = await createValueLookup({ agent_id: names }, "a device's secret");
  for (const filter of [[solo], { not: [solo] }] as const) {
    const view: ViewState = { ...base, filters: { agent_id: filter } };
    const query = decodeURIComponent(viewToQuery(view, base, lookup));
    expect(query).not.toBe("");
    for (const part of solo.split(" ")) expect([part, query.includes(part)]).toEqual([part, false]);
  }
});

test("another device makes other ids of the same names, so that none can be looked up", async () => {
  const view: ViewState = { ...base, filters: { agent_id: [solo] } };
  const [here, there] = await Promise.all(
    ["one secret", "another"].map(async (secret) =>
      viewToQuery(view, base, await createValueLookup({ agent_id: names }, secret)),
    ),
  );
  expect(here).not.toBe(there);
});

test("of somebody whom this device does not know, the address has nothing: the state is kept here", async () => {
  const lookup = await createValueLookup({ agent_id: names.slice(1) }, "a device's secret");
  const view: ViewState = { ...base, filters: { agent_id: [solo] } };
  expect(viewToQuery(view, base, lookup)).not.toContain("Vexelbrook");
  expect(hiddenState(notebook, view, base, lookup)).toMatchObject({ filters: { agent_id: [solo] } });
});
