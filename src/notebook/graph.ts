import { folded } from "./sql/tokens";

/** A cell as the graph sees it. */
export interface GraphNode {
  readonly id: string;
  readonly name: string | null;
  /** Names it reads. */
  readonly dependsOn: readonly string[];
}

/** Why a cell cannot run. */
export type GraphProblem =
  | { readonly type: "duplicate"; readonly name: string; readonly ids: readonly string[] }
  | { readonly type: "reserved"; readonly name: string }
  | { readonly type: "cycle"; readonly ids: readonly string[] } // in order, each reading the next, the last the first
  | { readonly type: "unknown"; readonly names: readonly string[] }
  | { readonly type: "upstream"; readonly id: string }; // a cell it reads has a problem

/** Cells in the order in which they can run, and those that cannot. */
export interface Graph {
  /** Ids of runnable cells, each after all it reads; ties in document order. */
  readonly order: readonly string[];
  readonly problems: ReadonlyMap<string, GraphProblem>;
  /** Ids of the cells that a cell reads, without what is given. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
}

/**
 * The graph of a document's cells. `given` are names that are always there (the view's). A name that nobody defines
 * stops its readers until somebody does; a name defined twice stops both. Names are one in either case of their letters,
 * as SQL has it.
 */
export function buildGraph(nodes: readonly GraphNode[], given: ReadonlySet<string>): Graph {
  const definers = new Map<string, string[]>();
  for (const { id, name } of nodes)
    if (name !== null) definers.set(folded(name), [...(definers.get(folded(name)) ?? []), id]);
  const problems = new Map<string, GraphProblem>();
  const reads = new Map<string, readonly string[]>();
  for (const node of nodes) {
    const names = [...new Set(node.dependsOn)].filter((name) => !given.has(folded(name)));
    reads.set(node.id, [...new Set(names.flatMap((name) => definers.get(folded(name)) ?? []))]);
    const ids = node.name === null ? [] : (definers.get(folded(node.name)) ?? []);
    const unknown = names.filter((name) => !definers.has(folded(name)));
    if (node.name !== null && given.has(folded(node.name)))
      problems.set(node.id, { type: "reserved", name: node.name });
    else if (node.name !== null && ids.length > 1)
      problems.set(node.id, { type: "duplicate", name: node.name, ids });
    else if (unknown.length > 0) problems.set(node.id, { type: "unknown", names: unknown });
  }
  for (const cycle of cycles(nodes, reads))
    for (const id of cycle) if (!problems.has(id)) problems.set(id, { type: "cycle", ids: cycle });
  return { order: sort(nodes, reads, problems), problems, reads };
}

/** Kahn's algorithm in document order; marks what depends on a problem as `upstream`. */
function sort(
  nodes: readonly GraphNode[],
  reads: ReadonlyMap<string, readonly string[]>,
  problems: Map<string, GraphProblem>,
): readonly string[] {
  const order: string[] = [];
  const done = new Set(problems.keys());
  for (let waiting = nodes.filter(({ id }) => !done.has(id)); waiting.length > 0;) {
    const ready = waiting.filter(({ id }) => (reads.get(id) ?? []).every((read) => done.has(read)));
    if (ready.length === 0) break; // only cells that read themselves through a problem's cycle; all are marked
    for (const { id } of ready) {
      done.add(id);
      const broken = (reads.get(id) ?? []).find((read) => problems.has(read));
      if (broken === undefined) order.push(id);
      else problems.set(id, { type: "upstream", id: broken });
    }
    waiting = waiting.filter(({ id }) => !done.has(id));
  }
  return order;
}

/** Every cycle once: the strongly connected parts of the graph, each as a shortest way round (Tarjan). */
function cycles(
  nodes: readonly GraphNode[],
  reads: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (id: string): void => {
    index.set(id, index.size);
    low.set(id, index.get(id) ?? 0);
    stack.push(id);
    for (const next of reads.get(id) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(id, Math.min(low.get(id) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(id) !== index.get(id)) return;
    const part = stack.splice(stack.indexOf(id));
    if (part.length > 1 || (reads.get(id) ?? []).includes(id)) found.push(part);
  };
  for (const { id } of nodes) if (!index.has(id)) visit(id);
  return found
    .flatMap((part) => part.map((id) => ({ id, way: wayRound(id, new Set(part), reads) })))
    .reduce<string[][]>(
      (ways, { id, way }) => (ways.some((known) => known.includes(id)) ? ways : [...ways, way]),
      [],
    );
}

/** The shortest way from a cell through its part of the graph back to itself. */
function wayRound(
  id: string,
  part: ReadonlySet<string>,
  reads: ReadonlyMap<string, readonly string[]>,
): string[] {
  const from = new Map<string, string>();
  const queue = [id];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of reads.get(at) ?? []) {
      if (next === id) {
        const way = [at];
        for (let back = from.get(at); back !== undefined; back = from.get(back)) way.unshift(back);
        return way;
      }
      if (part.has(next) && !from.has(next)) {
        from.set(next, at);
        queue.push(next);
      }
    }
  }
  return [id];
}

/** The given cells and everything they read, however far. */
export function upstream(graph: Graph, ids: Iterable<string>): ReadonlySet<string> {
  return closure(ids, (id) => graph.reads.get(id) ?? []);
}

/** The given cells and everything that reads them, however far. */
export function downstream(graph: Graph, ids: Iterable<string>): ReadonlySet<string> {
  const readers = new Map<string, string[]>();
  for (const [id, reads] of graph.reads)
    for (const read of reads) readers.set(read, [...(readers.get(read) ?? []), id]);
  return closure(ids, (id) => readers.get(id) ?? []);
}

function closure(ids: Iterable<string>, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...next(id));
  }
  return seen;
}
