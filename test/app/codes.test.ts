import { describe, expect, test } from "vitest";
import { catalogueOf, ownCode, type OwnDisposition } from "../../src/base";
import { codeChanges, inverse } from "../../src/app/codes/change-codes";
import { withMeanings } from "../../src/app/codes/found-codes";
import { newSession } from "../../src/app/session";
import type { CodeChange, Importer } from "../../src/engine";
import type { DataState, SystemRecord } from "../../src/store";

const system = (id: string, codes: Readonly<Record<string, string>>): SystemRecord => ({
  id,
  profile: "generic",
  label: id,
  zone: "UTC",
  clock: "utc",
  country: null,
  createdAt: 0,
  codes,
});
const own: OwnDisposition = {
  code: "own_trial",
  group: "moving",
  counts: [],
  labels: { en: "Trial", ar: "" },
  colour: "own_teal",
};
const state = (systems: readonly SystemRecord[], categories?: readonly OwnDisposition[]): DataState => ({
  version: 1,
  mappingVersion: 0,
  systems,
  datasets: [],
  segments: [],
  superseded: [],
  ...(categories ? { categories } : {}),
});

describe("codes in the data", () => {
  test("those without a meaning come first, and what people said outdoes words", () => {
    const counts = ["sale", "zz", "x9", "quiet"].map((code, i) => ({ systemId: "s", code, calls: 10 - i }));
    const data = state([system("s", { x9: "own_trial", quiet: "", sale: "interested" })]);
    expect(
      withMeanings(counts, data, catalogueOf([own])).map(({ code, meaning, said }) => [code, meaning, said]),
    ).toEqual([
      ["zz", null, false],
      ["sale", "interested", true],
      ["x9", "own_trial", true],
      ["quiet", "", true],
    ]);
    // a category that is gone means nothing any more
    expect(withMeanings(counts, data, catalogueOf([])).find(({ code }) => code === "x9")?.meaning).toBeNull();
  });

  test("a new category's code is its English name, unlike those there are", () => {
    expect(ownCode("Trial started!", [])).toBe("own_trial_started");
    expect(ownCode("Trial started", ["own_trial_started"])).toBe("own_trial_started_2");
    expect(ownCode("تجربة", [])).toBe("own_category");
  });
});

describe("changing codes", () => {
  test("a change is shown at once, made in turn, and taken back by the toast", async () => {
    const session = newSession();
    session.setState({ data: state([system("s", { a: "busy" })]) });
    const made: CodeChange[] = [];
    const importer = {
      changeCodes: (change: CodeChange) => {
        made.push(change);
        return Promise.resolve();
      },
      close: () => undefined,
    } as unknown as Importer;
    const { change } = codeChanges({
      session,
      refresh: () => Promise.resolve(),
      createImporter: () => importer,
    });
    const first: CodeChange = { systems: { s: { a: "interested", b: "" } }, categories: [own] };
    const done = change(first, "said");
    expect(session.getState().data?.systems[0]?.codes).toEqual({ a: "interested", b: "" });
    expect(session.getState().data?.categories).toEqual([own]);
    await done;
    const [toast] = session.getState().toasts;
    toast?.action?.run();
    expect(session.getState().data?.systems[0]?.codes).toEqual({ a: "busy" });
    await expect.poll(() => made.length).toBe(2);
    expect(made).toEqual([first, { systems: { s: { a: "busy", b: null } }, categories: [] }]);
  });

  test("the inverse of the inverse is the change, as far as it changed anything", () => {
    const before = state([system("s", { a: "busy" })]);
    const back = inverse(before, { systems: { s: { a: "interested", c: "spam" } } });
    expect(back).toEqual({ systems: { s: { a: "busy", c: null } } });
    const after = state([system("s", { a: "interested", c: "spam" })]);
    expect(inverse(after, back)).toEqual({ systems: { s: { a: "interested", c: "spam" } } });
  });
});
