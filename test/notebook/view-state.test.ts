import fc from "fast-check";
import { expect, test } from "vitest";
import { directions } from "../../src/base";
import { dimensions, sameFilter, type FilterValues } from "../../src/metrics";
import {
  createValueLookup,
  defaultView,
  followedQuery,
  openingView,
  readNotebook,
  viewFromQuery,
  viewToQuery,
  withFilter,
  type ViewState,
} from "../../src/notebook";
import { periodChoices } from "./arbitrary";

const people = ["Layla Haddad", "O'Brien, Sam", "علي", "12.5", "-", "*", "inbound", ""];
const values = { agent_id: people, queue: people, team: people, company_number: ["+4930123456"] };
const lookup = await createValueLookup(values, "a secret of this device");
const base: ViewState = { period: { preset: "last-week" }, compare: "previous", filters: {}, values: {} };
const some = fc.uniqueArray(fc.constantFrom(...people, "(none)"), { maxLength: 4 });
const eitherWay = (values: fc.Arbitrary<string[]>): fc.Arbitrary<FilterValues> =>
  fc.oneof(
    values,
    values.map((not) => ({ not })),
  );
const chosen = eitherWay(some);
const numbersTo = (most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.nat({ max: most - 1 }).map((n) => String(n + 1)));
const views = fc.record(
  {
    period: periodChoices,
    within: periodChoices,
    compare: fc.constantFrom("previous" as const, "none" as const),
    values: fc.constant({}),
    filters: fc.record({
      direction: eitherWay(fc.uniqueArray(fc.constantFrom(...directions))),
      agent_id: chosen,
      queue: chosen,
      team: chosen,
      weekday: eitherWay(numbersTo(7)),
      hour: eitherWay(numbersTo(23)),
    }),
  },
  { requiredKeys: ["period", "compare", "values", "filters"] },
);
/** Filters without values are no filters. */
const tidy = (view: ViewState): ViewState =>
  dimensions.reduce((each, dimension) => withFilter(each, dimension, each.filters[dimension] ?? []), view);

test("a view comes back from its URL, whatever the notebook's own view is", () => {
  fc.assert(
    fc.property(views, views, (view, own) => {
      const query = viewToQuery(view, tidy(own), lookup);
      const back = viewFromQuery(query, tidy(own), lookup);
      expect(back.lost).toEqual([]);
      expect({ ...back.view, filters: {} }).toEqual({ ...view, filters: {} });
      for (const dimension of dimensions)
        expect(sameFilter(back.view.filters[dimension], view.filters[dimension as "queue"])).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("the notebook's own view needs no query", () => {
  expect(viewToQuery(base, base, lookup)).toBe("");
});

test("names and numbers never stand in the URL", () => {
  const view = {
    ...base,
    filters: {
      agent_id: ["Layla Haddad"],
      queue: ["O'Brien, Sam"],
      company_number: ["+4930123456"],
      campaign: ["Secret"],
      direction: ["inbound"],
    },
  };
  const query = viewToQuery(view, base, lookup);
  expect(query).toMatch(
    /^direction=inbound&queue=[0-9a-f]{12}&agent=[0-9a-f]{12}&campaign=\*&number=[0-9a-f]{12}$/,
  );
  expect(query).not.toMatch(/layla|brien|4930|secret/i);
});

test("hours and weekdays stand in the URL as numbers, what is left out after a word", () => {
  const view = {
    ...base,
    filters: { hour: ["9", "10"], weekday: { not: ["6", "7"] }, direction: ["inbound"] },
  };
  const query = viewToQuery(view, base, lookup);
  expect(query).toBe("direction=inbound&weekday=not.6.7&hour=9.10");
  expect(viewFromQuery(query, base, lookup)).toEqual({ view, lost: [] });
  expect(viewFromQuery("hour=24.9&weekday=0", base, lookup).lost).toEqual(["weekday", "hour"]);
});

test("another notebook opens on the same days and the same calls, without what is this one's own", () => {
  const query = "period=2026-08-10..2026-08-23&compare=none&queue=not.a1&hour=9.10&state=k&v-limit=3&cell=c";
  expect(followedQuery(query)).toBe("period=2026-08-10..2026-08-23&compare=none&queue=not.a1&hour=9.10");
  expect(followedQuery("")).toBe("");
});

test("another device has other ids", async () => {
  const other = await createValueLookup(values, "another secret");
  expect(other.toId("queue", "علي")).not.toBe(lookup.toId("queue", "علي"));
  expect(lookup.toId("queue", "علي")).not.toBe(lookup.toId("agent_id", "علي"));
});

test("a filter that this device does not know is reported, not silently dropped", () => {
  const { view, lost } = viewFromQuery("queue=0123456789ab&agent=-", base, lookup);
  expect(lost).toEqual(["queue"]);
  expect(view.filters).toEqual({ agent_id: ["(none)"] });
});

test("nonsense in a query string is ignored", () => {
  expect(viewFromQuery("period=2026-02-30..2026-03-01&compare=x&utm=1", base, lookup)).toEqual({
    view: base,
    lost: [],
  });
});

test("a notebook is opened with the defaults of its inputs", () => {
  const file =
    "```input\ninput: period\ndefault: month\ncompare: none\n```\n```input\ninput: agent\ndefault: [7]\n```\n```input\ninput: queue\n```";
  expect(defaultView(readNotebook(file))).toEqual({
    period: { preset: "month" },
    compare: "none",
    filters: { agent_id: ["7"] },
    values: {},
  });
  expect(defaultView(readNotebook(""))).toEqual(base);
});

test("a log too thin in its last complete week opens on all its data, any other on that week", () => {
  const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  const notebook = readNotebook("");
  const span = { from: "2026-11-01T09:00:00", to: "2026-11-20T17:00:00" };
  const with_ = (n: number) => ({
    ...span,
    lastDays: [
      { day: day("2026-11-10"), n },
      { day: day("2026-11-17"), n: 90 },
    ],
  });
  expect(openingView(notebook, with_(9), 1).period).toEqual({ preset: "all" });
  expect(openingView(notebook, with_(10), 1)).toEqual(base);
  expect(openingView(notebook, span, 1)).toEqual(base);
  const month = readNotebook("```input\ninput: period\ndefault: month\ncompare: none\n```");
  expect(openingView(month, with_(1), 1).period).toEqual({ preset: "month" });
  const oneWeek = {
    from: "2026-11-09T09:00:00",
    to: "2026-11-15T17:00:00",
    lastDays: [{ day: day("2026-11-10"), n: 3 }],
  };
  expect(openingView(notebook, oneWeek, 1)).toEqual(base);
});
