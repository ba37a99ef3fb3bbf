import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  isPolicyText,
  loosens,
  readPolicyFile,
  removedPerson,
  stricter,
  writePolicyFile,
  type PeopleRules,
  type PolicyFile,
  type Store,
} from "../../src/store";
import { device } from "./samples";

let here: ReturnType<typeof device>;
let store: Store;
beforeEach(async () => {
  here = device();
  store = await here.open();
});
afterEach(() => here.close());

const file: PolicyFile = {
  organisation: "Muster GmbH",
  level: "teams_only",
  least: 7,
  fixed: true,
  why: "agreement of 3 May",
};
const rules = (patch: Partial<PeopleRules> = {}): PeopleRules => ({
  policy: "pseudonyms",
  minimumGroup: 5,
  ownAgent: null,
  ...patch,
});

describe("the policy on people", () => {
  test("is by name at first, and stricter without a word", async () => {
    expect(await store.settings.get()).toMatchObject({ policy: "named", minimumGroup: 5 });
    await store.policy.change({ policy: "pseudonyms", minimumGroup: 8 }, "", 1000);
    expect(await store.settings.get()).toMatchObject({ policy: "pseudonyms", minimumGroup: 8 });
    expect((await store.policy.get()).log).toEqual([
      { at: 1000, what: "level", from: "named", to: "pseudonyms", why: "" },
      { at: 1000, what: "least", from: "5", to: "8", why: "" },
    ]);
  });

  test("is looser only for a reason, which is kept", async () => {
    await store.policy.change({ policy: "teams_only", minimumGroup: 10 }, "", 1);
    for (const looser of [{ policy: "own_only" }, { minimumGroup: 9 }, { policy: "named" }] as const)
      await expect(store.policy.change(looser, "  ", 2)).rejects.toMatchObject({ code: "policy_reason" });
    expect(await store.settings.get()).toMatchObject({ policy: "teams_only", minimumGroup: 10 });
    await store.policy.change({ minimumGroup: 6 }, "agreed on 4 May", 3);
    expect((await store.policy.get()).log.at(-1)).toEqual({
      at: 3,
      what: "least",
      from: "10",
      to: "6",
      why: "agreed on 4 May",
    });
  });

  test("cannot be changed around its log", async () => {
    await store.policy.change({ policy: "teams_only" }, "", 1);
    const patch: object = { policy: "named", minimumGroup: 2, ownAgent: "Ada" };
    await store.settings.change(patch);
    expect(await store.settings.get()).toMatchObject({
      policy: "teams_only",
      minimumGroup: 5,
      ownAgent: null,
    });
  });

  test("never writes down whose own figures they are", async () => {
    await store.policy.change({ policy: "own_only", ownAgent: "Ada Muster" }, "", 1);
    await expect(store.policy.change({ ownAgent: "Ben Beispiel" }, "", 2)).rejects.toMatchObject({
      code: "policy_reason",
    });
    await store.policy.change({ ownAgent: "Ben Beispiel" }, "another desk", 2);
    const text = JSON.stringify((await store.policy.get()).log);
    expect(text).not.toMatch(/Ada|Ben/);
  });

  test.each([0, 1, 101, 2.5, NaN])("a group of %s is none", async (minimumGroup) => {
    await expect(store.policy.change({ minimumGroup }, "why", 1)).rejects.toMatchObject({
      code: "policy_least",
    });
  });

  test("what was worked out under the old policy goes with it", async () => {
    await store.cache.put("key", 1, { rows: ["Ada"] });
    await store.policy.change({ policy: "teams_only" }, "", 1);
    expect(await store.cache.get("key")).toBeUndefined();
  });

  test("outlives the tab, and is teams only where it can no longer be read", async () => {
    await store.policy.change({ policy: "pseudonyms" }, "", 1);
    expect(await (await here.open()).settings.get()).toMatchObject({ policy: "pseudonyms" });
    const raw = await here.raw();
    await raw.settings.update("policy", { value: "named" });
    expect(await (await here.open()).settings.get()).toMatchObject({ policy: "teams_only" });
  });
});

describe("an organisation's file", () => {
  test("fixes the policy until another file says otherwise", async () => {
    await store.policy.take(file, 5);
    expect(await store.settings.get()).toMatchObject({ policy: "teams_only", minimumGroup: 7 });
    expect((await store.policy.get()).fixed).toEqual({
      organisation: "Muster GmbH",
      level: "teams_only",
      least: 7,
      since: 5,
    });
    for (const patch of [{ policy: "named" }, { minimumGroup: 3 }, { minimumGroup: 9 }] as const)
      await expect(store.policy.change(patch, "why not", 6)).rejects.toMatchObject({ code: "policy_fixed" });
    await expect(store.policy.take({ ...file, fixed: false, why: "" }, 7)).rejects.toMatchObject({
      code: "policy_reason",
    });
    await expect(store.policy.take({ ...file, level: "named", why: "" }, 7)).rejects.toMatchObject({
      code: "policy_reason",
    });
    await store.policy.take({ ...file, fixed: false, why: "the agreement ended" }, 8);
    await store.policy.change({ policy: "named" }, "own device", 9);
    const { fixed, log } = await store.policy.get();
    expect(fixed).toBeNull();
    expect(log.map(({ what }) => what)).toEqual(["fixed", "level", "least", "released", "level"]);
  });

  test("is written and read alike, and known from lists of calls", () => {
    expect(readPolicyFile(writePolicyFile(file))).toEqual(file);
    expect(isPolicyText(writePolicyFile(file))).toBe(true);
    expect(isPolicyText('[{"id": 1, "direction": "inbound"}]')).toBe(false);
    expect(isPolicyText("dialbook,people-policy\n")).toBe(false);
  });

  const written = JSON.parse(writePolicyFile(file)) as Record<string, unknown>;
  test.each([
    ["an unknown key", { ...written, minimumgroup: 9 }, "minimumgroup"],
    ["a level that is none", { ...written, level: "nobody" }, "level"],
    ["a group in words", { ...written, minimumGroup: "5" }, "minimumGroup"],
    ["a group of one", { ...written, minimumGroup: 1 }, "minimumGroup"],
    ["a version of the future", { ...written, version: 2 }, "version"],
    ["no organisation", { ...written, organisation: " " }, "organisation"],
    ["fixed in words", { ...written, fixed: "yes" }, "fixed"],
    ["a key that is missing", { ...written, fixed: undefined }, "fixed"],
  ])("%s is refused", (_, value, key) => {
    expect(() => readPolicyFile(JSON.stringify(value))).toThrow(
      expect.objectContaining({ code: "policy_file", params: expect.objectContaining({ key }) as unknown }),
    );
  });

  test.each(["", "{", "null", "[]", '"x"'])("%s is no policy", (text) => {
    expect(() => readPolicyFile(text)).toThrow(expect.objectContaining({ code: "policy_file" }));
  });
});

test("the stricter of two levels holds, and a wider one is looser", () => {
  expect(stricter("named", "pseudonyms")).toBe("pseudonyms");
  expect(stricter("teams_only", "own_only")).toBe("teams_only");
  expect(loosens(rules(), rules({ policy: "teams_only" }))).toBe(false);
  expect(loosens(rules(), rules({ minimumGroup: 4 }))).toBe(true);
  expect(loosens(rules({ minimumGroup: 4 }), rules())).toBe(false);
});

test("a kept view loses the names that were chosen in it once people are protected, and nothing else", async () => {
  const view = { filters: { agent_id: ["Quirinius Vexelbrook"], queue: ["Sales"] }, values: { goal: 3 } };
  await store.views.put("one", view);
  await store.views.put("other", { values: { goal: 4 } });
  await store.policy.change({ minimumGroup: 6 }, "", 1);
  expect(await store.views.get("one")).toEqual(view); // still by name
  await store.policy.change({ policy: "pseudonyms" }, "", 2);
  expect(await store.views.get("one")).toEqual({
    filters: { agent_id: [removedPerson], queue: ["Sales"] },
    values: { goal: 3 },
  });
  expect(await store.views.get("other")).toEqual({ values: { goal: 4 } });
});
