import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph, downstream, upstream, type GraphNode } from "../../src/notebook";

const node = (id: string, dependsOn: readonly string[] = [], name: string | null = id): GraphNode => ({
  id,
  name,
  dependsOn,
});
const graph = (...nodes: readonly GraphNode[]): ReturnType<typeof buildGraph> =>
  buildGraph(nodes, new Set(["view.period"]));

test("cells run after what they read, else in document order", () => {
  expect(graph(node("c", ["b"]), node("x"), node("b", ["a", "view.period"]), node("a")).order).toEqual([
    "x",
    "a",
    "b",
    "c",
  ]);
});

test("an unknown name stops its readers and heals when somebody defines it", () => {
  const broken = graph(node("a", ["b"]), node("c", ["a"]), node("d"));
  expect(broken.order).toEqual(["d"]);
  expect(broken.problems.get("a")).toEqual({ type: "unknown", names: ["b"] });
  expect(broken.problems.get("c")).toEqual({ type: "upstream", id: "a" });
  expect(graph(node("a", ["b"]), node("c", ["a"]), node("d"), node("b")).problems.size).toBe(0);
});

test("a name defined twice is an error on both and stops their readers", () => {
  const { problems, order } = graph(node("1", [], "a"), node("2", [], "a"), node("3", ["a"]), node("4"));
  const duplicate = { type: "duplicate", name: "a", ids: ["1", "2"] };
  expect(Object.fromEntries(problems)).toEqual({
    1: duplicate,
    2: duplicate,
    3: { type: "upstream", id: "1" },
  });
  expect(order).toEqual(["4"]);
});

test("a cell may not take a name of the view", () => {
  expect(graph(node("1", [], "view.period")).problems.get("1")?.type).toBe("reserved");
});

test("cycles are named, in order, and only their readers suffer", () => {
  const { problems, order } = graph(
    node("a", ["b"]),
    node("b", ["c"]),
    node("c", ["a"]),
    node("d", ["c"]),
    node("e", ["e"]),
    node("f"),
  );
  expect(problems.get("a")).toEqual({ type: "cycle", ids: ["a", "b", "c"] });
  expect(problems.get("c")).toEqual({ type: "cycle", ids: ["a", "b", "c"] });
  expect(problems.get("e")).toEqual({ type: "cycle", ids: ["e"] });
  expect(problems.get("d")).toEqual({ type: "upstream", id: "c" });
  expect(order).toEqual(["f"]);
});

const names = ["a", "b", "c", "d", "e", "f"];
const graphs = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    name: fc.option(fc.constantFrom(...names)),
    dependsOn: fc.uniqueArray(fc.constantFrom(...names, "view.period"), { maxLength: 3 }),
  }),
  { maxLength: 10, selector: (each) => each.id },
);

test("every cell either runs after all it reads or has a problem that is there", () => {
  fc.assert(
    fc.property(graphs, (nodes) => {
      const { order, problems, reads } = graph(...nodes);
      const defined = nodes.map(({ name }) => name);
      expect([...order, ...problems.keys()].sort()).toEqual(nodes.map(({ id }) => id).sort());
      order.forEach((id, i) => {
        for (const read of reads.get(id) ?? []) expect(order.slice(0, i)).toContain(read);
      });
      for (const { id, name, dependsOn } of nodes) {
        const problem = problems.get(id);
        if (problem?.type === "upstream") {
          expect(reads.get(id)).toContain(problem.id);
          expect(problems.has(problem.id)).toBe(true);
        } else if (problem?.type === "duplicate") {
          expect(defined.filter((each) => each === name).length).toBe(problem.ids.length);
          expect(problem.ids.length).toBeGreaterThan(1);
        } else if (problem?.type === "unknown") {
          expect(problem.names).toEqual(
            dependsOn.filter((each) => each !== "view.period" && !defined.includes(each)),
          );
        } else if (problem?.type === "cycle") {
          problem.ids.forEach((member, i) => {
            expect(reads.get(member)).toContain(problem.ids[(i + 1) % problem.ids.length]);
          });
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test("what is upstream of a cell is what has it downstream", () => {
  fc.assert(
    fc.property(graphs, (nodes) => {
      const built = graph(...nodes);
      for (const { id: a } of nodes)
        for (const { id: b } of nodes)
          expect(upstream(built, [a]).has(b)).toBe(downstream(built, [b]).has(a));
    }),
  );
});
