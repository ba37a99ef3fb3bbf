import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultParams } from "../../src/metrics";
import {
  createRunner,
  defaultView,
  readNotebook,
  resolvePeriod,
  type Cell,
  type InputValues,
  type RunContext,
  type RunnerInput,
  type SqlOutput,
} from "../../src/notebook";

const covered = { from: "2024-01-01T00:00:00", to: "2024-02-01T00:00:00" };

/** A notebook of cells that read each other and the inputs p and q, as random as its spec. */
type Spec = readonly {
  readonly reads: readonly number[];
  readonly inputs: readonly string[];
  readonly n: number;
}[];

const sqlOf = ({ reads, inputs, n }: Spec[number]): string =>
  `SELECT ${n}, ${inputs.map((name) => `$${name}`).join(", ")} FROM calls${reads.map((i) => `, c${i}`).join("")}`;

const notebookOf = (spec: Spec) =>
  readNotebook(
    "```input #p p\ninput: number\n```\n\n```input #q q\ninput: number\n```\n\n" +
      spec.map((cell, i) => `\`\`\`sql #c${i} c${i}\n${sqlOf(cell)}\n\`\`\`\n`).join("\n"),
  );

/** What a cell's result must say: its own text, the inputs it reads, and what it reads of other cells. Null in cycles. */
function wanted(
  spec: Spec,
  values: InputValues,
  version: number,
  i: number,
  way: readonly number[] = [],
): string | null {
  const cell = spec[i];
  if (!cell || way.includes(i)) return null;
  const above = [...new Set(cell.reads)]
    .sort()
    .map((read) => wanted(spec, values, version, read, [...way, i]));
  if (above.includes(null)) return null;
  return JSON.stringify([sqlOf(cell), version, cell.inputs.map((name) => values[name] ?? 0).sort(), above]);
}

const specs = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.array(
    fc.record({
      reads: fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }),
      inputs: fc.subarray(["p", "q"]),
      n: fc.nat(3),
    }),
    { minLength: size, maxLength: size },
  ),
);

const steps = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant("edit" as const),
      cell: fc.nat(7),
      n: fc.nat(9),
      reads: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant("value" as const), name: fc.constantFrom("p", "q"), value: fc.nat(3) }),
    fc.record({ type: fc.constant("version" as const) }),
    fc.record({ type: fc.constant("cancel" as const) }),
    fc.record({ type: fc.constant("pause" as const) }),
    fc.record({ type: fc.constant("settle" as const) }),
  ),
  { maxLength: 14 },
);

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("on random graphs only readers of a change run, each once, and nothing stale is ever shown as current", async () => {
  await fc.assert(
    fc.asyncProperty(specs, steps, async (first, list) => {
      let spec: Spec = first;
      let values: InputValues = { p: 0, q: 0 };
      let version = 1;
      const ran: string[] = [];
      const inputOf = (): Partial<RunnerInput> => {
        const document = notebookOf(spec);
        return { document, view: { ...defaultView(document), values }, dataVersion: version };
      };
      const base = defaultView(notebookOf(spec));
      const period = resolvePeriod(base.period, base.compare, covered, 1);
      const run = async (
        cell: Cell,
        { above, values: read, dataVersion }: RunContext,
      ): Promise<SqlOutput | null> => {
        if (cell.kind !== "sql") return null;
        ran.push(cell.id);
        await turn();
        await turn();
        const upstream = [...above]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, output]) => (output.kind === "sql" ? output.first[0]?.[0] : null));
        const said = JSON.stringify([
          cell.sql,
          dataVersion,
          Object.values(read).sort(),
          upstream.map((each) => String(each)),
        ]);
        return {
          kind: "sql",
          period,
          notFilteredBy: [],
          columns: [],
          rows: 1,
          limit: null,
          first: [[said]],
          formulas: [],
          recipe: { dataVersion, steps: [] },
        };
      };
      const check = (id: string): void => {
        const { state, output } = runner.status(id);
        if (state === "current" && output?.kind === "sql")
          expect(output.first[0]?.[0]).toBe(wanted(spec, values, version, Number(id.slice(1))));
      };
      const runner = createRunner({
        sql: { query: () => Promise.reject(new Error("not asked")) },
        buildId: "test",
        cache: null,
        run,
        onChange: check,
      });
      const all = (): void => spec.forEach((_, i) => check(`c${i}`));
      const settled = (): void => {
        spec.forEach((_, i) => {
          const { state } = runner.status(`c${i}`);
          const cannot = wanted(spec, values, version, i) === null;
          expect(cannot ? state : "fine", `c${i}`).toBe(cannot ? "error" : "fine");
        });
        all();
      };
      runner.set({
        ...inputOf(),
        params: defaultParams,
        settings: { weekStart: 1 },
        covered,
        visible: "all",
        ready: true,
      });
      await runner.idle();
      spec.forEach((_, i) =>
        expect(runner.status(`c${i}`).state).toBe(
          wanted(spec, values, version, i) === null ? "error" : "current",
        ),
      );
      let cancelled = false;
      for (const step of list) {
        const before = spec.map((_, i) => wanted(spec, values, version, i));
        const quiet = spec.every((_, i) => ["current", "error"].includes(runner.status(`c${i}`).state));
        ran.length = 0;
        if (step.type === "edit")
          spec = spec.map((cell, i) =>
            i === step.cell
              ? { ...cell, n: step.n, reads: step.reads.filter((read) => read < spec.length) }
              : cell,
          );
        if (step.type === "value") values = { ...values, [step.name]: step.value };
        if (step.type === "version") version += 1;
        if (step.type === "cancel") {
          runner.cancel();
          cancelled = true;
          all();
          expect(spec.map((_, i) => runner.status(`c${i}`).state)).not.toContain("running");
          continue;
        }
        if (step.type === "pause") {
          await turn();
          all();
          continue;
        }
        runner.set(inputOf());
        all();
        if (step.type !== "settle" && !quiet) continue;
        await runner.idle();
        settled();
        if (quiet && !cancelled) {
          const changed = spec.flatMap((_, i) => {
            const now = wanted(spec, values, version, i);
            return now !== null && now !== before[i] ? [`c${i}`] : [];
          });
          expect([...ran].sort()).toEqual(changed.sort());
        }
        cancelled = false;
      }
      runner.close();
    }),
    { numRuns: 250 },
  );
});
