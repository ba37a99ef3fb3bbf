import { toShape, type ErrorShape } from "../base";
import { givenNames } from "./sql/names";
import { buildGraph, upstream, type Graph } from "./graph";
import { dependencies, runCell, runs } from "./outputs";
import { problemShape } from "./problem-shape";
import type { CachedOutput, Runner, RunnerInput, RunnerOptions } from "./runner-types";
import type { Cell, CellOutput, CellState, CellStatus } from "./types";
import type { Entry } from "./run-entry";
import { wantsOf, type Want } from "./wants";

const none: CellStatus["notFilteredBy"] = [];
const idle: CellStatus = {
  state: "idle",
  output: null,
  error: null,
  dataVersion: null,
  notFilteredBy: none,
  ms: null,
  stopped: false,
};

/** Makes the runner of one notebook. It asks nothing until it is given a document, a view and data. */
export function createRunner(options: RunnerOptions): Runner {
  const { sql, tables = null, cache, buildId, onChange, run = runCell, concurrency = 2 } = options;
  const { stopped = new Set<string>() } = options;
  const entries = new Map<string, Entry>();
  let input: Partial<RunnerInput> = { visible: "all", ready: true };
  let graph: Graph = { order: [], problems: new Map(), reads: new Map() };
  let problems: ReadonlyMap<string, ErrorShape> = new Map();
  let due: readonly string[] = []; // ids that should be current, in the order to run them
  let waiters: (() => void)[] = [];

  const show = (entry: Entry, change: Partial<CellStatus>): void => {
    const next = { ...entry.status, ...change };
    if ((Object.keys(change) as (keyof CellStatus)[]).every((key) => entry.status[key] === next[key])) return;
    entry.status = next;
    onChange(entry.cell.id);
  };
  const resting = (entry: Entry): CellState => (entry.status.output ? "stale" : "idle");
  const stop = (entry: Entry): void => {
    entry.running?.abort.abort();
    entry.running = null;
  };
  const fail = (entry: Entry, error: ErrorShape): void => {
    show(entry, {
      state: "error",
      error,
      output: null,
      dataVersion: null,
      notFilteredBy: none,
      stopped: false,
    });
    entry.have = null;
  };
  /** Leaves a cell with what it showed until somebody runs it again. */
  const halt = (entry: Entry, want: Want, by: string | null): void => {
    stop(entry);
    entry.halted = want.full;
    entry.haltedBy = by;
    show(entry, { state: resting(entry), error: null, stopped: true });
  };
  /** Without data nothing that was counted from it may stay. */
  const forget = (entry: Entry): void => {
    entry.have = null;
    show(entry, idle);
  };
  const keep = (entry: Entry, want: Want, { output, dataVersion }: CachedOutput, ms: number | null): void => {
    entry.have = dataVersion === want.dataVersion ? want.full : null;
    const state = entry.have === null ? "stale" : "current";
    show(entry, {
      state,
      output,
      dataVersion,
      error: null,
      notFilteredBy: output.notFilteredBy,
      ms,
      stopped: false,
    });
  };

  function follow(cells: readonly Cell[]): void {
    const ids = new Set(cells.map((cell) => cell.id));
    for (const [id, entry] of entries) {
      if (ids.has(id)) continue;
      stop(entry);
      entries.delete(id);
    }
    for (const cell of cells) {
      const entry = entries.get(cell.id);
      if (entry) entry.cell = cell;
      else
        entries.set(cell.id, {
          cell,
          want: null,
          have: null,
          looking: null,
          looked: null,
          halted: null,
          haltedBy: null,
          allowed: null,
          running: null,
          status: idle,
        });
    }
    const nodes = cells.map((cell) => ({ id: cell.id, name: cell.name, dependsOn: dependencies(cell) }));
    graph = buildGraph(nodes, givenNames);
    const names = cells.flatMap(({ name }) => name ?? []);
    problems = new Map(
      [...graph.problems].map(([id, problem]) => [id, problemShape(problem, entries.get(id)?.cell, names)]),
    );
    tables?.keep([...ids]);
  }

  /** Sets what each cell should show; keeps what already does. */
  function aim(): void {
    const cells = new Map([...entries].map(([id, entry]) => [id, entry.cell]));
    const wants = wantsOf(input, graph, cells, buildId);
    for (const [id, entry] of entries) {
      const problem = problems.get(id);
      const want = wants.get(id) ?? null;
      if (entry.want?.full !== want?.full) {
        entry.halted = entry.haltedBy = null;
        if (entry.status.stopped) show(entry, { stopped: false });
      }
      entry.want = want;
      if (entry.running && entry.running.full !== want?.full) stop(entry);
      if (problem) fail(entry, problem);
      else if (input.covered === null) forget(entry);
      else if (want === null) show(entry, { state: resting(entry), error: null });
      else if (entry.have === want.full) show(entry, { state: "current", error: null });
      else if (entry.halted === want.full || entry.running) continue;
      else if (stopped.has(want.full)) halt(entry, want, null);
      else show(entry, { state: resting(entry), error: null });
    }
    const { visible = "all" } = input;
    const shown =
      visible === "all"
        ? graph.order
        : upstream(
            graph,
            [...visible].filter((id) => entries.has(id)),
          );
    const needed = new Set(shown);
    due = graph.order.filter((id) => needed.has(id) && wants.has(id));
    for (const id of due) {
      const entry = entries.get(id);
      if (!entry?.want || !isOpen(entry)) continue;
      if (entry.status.state !== "running" && !isHeld(entry)) show(entry, { state: "queued" });
      if (entry.looking !== entry.want.full) void look(entry, entry.want);
    }
    pump();
  }

  const isOpen = ({ want, have, halted }: Entry): boolean =>
    want !== null && have !== want.full && halted !== want.full;
  /** Whether a cell waits for somebody to run it. */
  const isHeld = ({ cell, want, allowed }: Entry): boolean =>
    input.manual === true && cell.kind === "sql" && allowed !== want?.full;
  const isDue = (entry: Entry): boolean => isOpen(entry) && !isHeld(entry);

  /** What a person asks for is counted anew: what is there, and what was kept of earlier sessions, does not count. */
  function again(entry: Entry): void {
    if (!entry.want || entry.have !== entry.want.full) return;
    entry.have = null;
    entry.looking = entry.looked = entry.want.full;
  }

  const release = (entry: Entry, want: Want): void => {
    entry.halted = entry.haltedBy = null;
    stopped.delete(want.full);
    if (entry.status.stopped) show(entry, { stopped: false });
  };

  /** Lets cells run, with all that they read. */
  function allow(ids: readonly string[]): void {
    const released = new Set<string>();
    for (const id of upstream(graph, ids)) {
      const entry = entries.get(id);
      if (!entry?.want) continue;
      released.add(id);
      release(entry, entry.want);
      entry.allowed = entry.want.full;
    }
    // What was held up by one of these waits no longer.
    for (const id of graph.order) {
      const entry = entries.get(id);
      if (!entry?.want || entry.haltedBy === null || !released.has(entry.haltedBy)) continue;
      released.add(id);
      release(entry, entry.want);
    }
    aim();
  }

  /** Shows what an earlier session counted, before the engine is asked. */
  async function look(entry: Entry, want: Want): Promise<void> {
    entry.looking = want.full;
    const cached = await cache?.get(want.key).catch(() => null); // a broken cache only costs time
    if (entry.want?.full !== want.full || entry.running || !isOpen(entry)) return;
    entry.looked = want.full;
    if (cached) {
      keep(entry, want, cached, null);
      if (entry.have === null && !input.ready) return settle();
      if (entry.have === null && isDue(entry)) show(entry, { state: "queued" });
    }
    pump();
  }

  function pump(): void {
    let free = concurrency - [...entries.values()].filter((entry) => entry.running).length;
    for (const id of input.ready ? due : []) {
      const entry = entries.get(id);
      if (free <= 0) break;
      if (!entry?.want || entry.running || !isDue(entry) || entry.looked !== entry.want.full) continue;
      const reads = (graph.reads.get(id) ?? [])
        .map((read) => entries.get(read))
        .filter((read) => read !== undefined);
      const broken = reads.find((read) => read.want !== null && read.halted === read.want.full);
      if (broken) {
        if (broken.status.stopped) halt(entry, entry.want, broken.cell.id);
        else {
          entry.halted = entry.want.full;
          entry.haltedBy = broken.cell.id;
          fail(entry, problemShape({ type: "upstream", id: broken.cell.id }));
        }
      } else if (reads.every((read) => !runs(read.cell) || read.status.state === "current")) {
        free--;
        void start(entry, entry.want);
      }
    }
    settle();
  }

  /** What the cells that a cell reads show, by their names. */
  function outputsRead(entry: Entry): ReadonlyMap<string, CellOutput> {
    const above = new Map<string, CellOutput>();
    for (const id of graph.reads.get(entry.cell.id) ?? []) {
      const read = entries.get(id);
      if (read?.status.output && read.cell.name !== null) above.set(read.cell.name, read.status.output);
    }
    return above;
  }

  async function start(entry: Entry, want: Want): Promise<void> {
    const abort = new AbortController();
    const running = { full: want.full, abort };
    entry.running = running;
    show(entry, { state: "running", error: null });
    const began = performance.now();
    let done: { output: CellOutput | null } | { error: unknown };
    try {
      const context = { ...want.context, sql, tables, above: outputsRead(entry), signal: abort.signal };
      done = { output: await run(entry.cell, context) };
    } catch (error) {
      done = { error };
    }
    if (entry.running !== running) return; // overtaken by a change: what came is of no use any more
    entry.running = null;
    if ("error" in done) {
      entry.halted = want.full;
      fail(entry, toShape(done.error));
    } else if (done.output) {
      const result = { output: done.output, dataVersion: want.dataVersion };
      keep(entry, want, result, performance.now() - began);
      void cache?.put(want.key, result).catch(() => undefined); // shown already; next time it is counted again
    } else {
      entry.have = want.full;
      show(entry, { state: "current" });
    }
    pump();
  }

  function settle(): void {
    const busy =
      [...entries.values()].some((entry) => entry.running) ||
      due.some((id) => {
        const entry = entries.get(id);
        return (
          entry !== undefined && isDue(entry) && (input.ready === true || entry.looked !== entry.want?.full)
        );
      });
    if (busy) return;
    for (const resolve of waiters.splice(0)) resolve();
  }

  return {
    set(change) {
      const document = input.document;
      input = { ...input, ...change };
      if (input.document && input.document !== document) follow(input.document.cells);
      aim();
    },
    status: (id) => entries.get(id)?.status ?? idle,
    retry(id) {
      const entry = entries.get(id);
      if (!entry) return;
      again(entry);
      allow([id]);
    },
    run(ids) {
      if (ids !== "all")
        for (const id of ids) {
          const entry = entries.get(id);
          if (entry) again(entry);
        }
      allow(ids === "all" ? graph.order : ids);
    },
    cancel() {
      for (const entry of entries.values()) {
        if (!entry.want || !(entry.running || isDue(entry))) continue;
        stopped.add(entry.want.full);
        halt(entry, entry.want, null);
      }
      settle();
    },
    stop(id) {
      const entry = entries.get(id);
      if (!entry?.want || !(entry.running || isDue(entry))) return;
      stopped.add(entry.want.full);
      halt(entry, entry.want, null);
      pump();
    },
    idle: () =>
      new Promise((resolve) => {
        waiters = [...waiters, resolve];
        settle();
      }),
    close() {
      for (const entry of entries.values()) stop(entry);
      tables?.keep([]);
      entries.clear();
      due = [];
      settle();
    },
  };
}
