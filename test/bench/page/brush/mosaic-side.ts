import { clauseInterval, Coordinator, makeClient, Selection, type Connector } from "@uwdata/mosaic-core";
import { column, count, Query, verbatim, type FilterExpr } from "@uwdata/mosaic-sql";
import type { Period } from "../../../../src/base";
import type { Engine } from "../../../../src/engine";
import { counted, followers, keys, rowsOf, type CountRow, type Follower } from "./answers";
import type { Show, Side } from "./side";

/** What Mosaic's answers are made of, as far as it is read here. */
interface ArrowTable {
  toArray(): readonly CountRow[];
}

/** Mosaic asks our engine: statements one by one, and answers as the bytes they come in. */
function connector(engine: Engine): Connector {
  async function query(request: { readonly type: string; readonly sql: string }): Promise<Uint8Array> {
    if (request.type !== "exec") return engine.arrow(request.sql);
    for (const statement of request.sql.split(";\n")) await engine.query(statement);
    return new Uint8Array();
  }
  return { query } as Connector;
}

const ms = (iso: string): number => Date.parse(`${iso}Z`);
const second = 1000; // inside the area at both ends, so that rounding puts neither into the next step

/**
 * Mosaic's coordinator with pre-aggregation, three clients and a selection in the brushed chart's own steps: as few
 * places as the brush can stand at, which is the best case for its tables.
 */
export function mosaicSide(engine: Engine, show: Show, whole: Period, columns: readonly number[]): Side {
  const coordinator = new Coordinator();
  coordinator.databaseConnector(connector(engine));
  const selection = Selection.crossfilter();
  const source = {};
  const [left = 0, right = 1] = [columns[0], columns.at(-1)];
  const step = (columns[2] ?? right) - (columns[1] ?? left);
  const clause = ({ from, to }: Period) =>
    clauseInterval(column("started_local"), [new Date(ms(from) + second), new Date(ms(to) - second)], {
      source,
      clients: new Set(),
      scale: {
        type: "utc",
        domain: [new Date(ms(whole.from)), new Date(ms(whole.to))],
        range: [left, right],
      },
      pixelSize: step,
    });
  /** The move that is being answered: Mosaic answers one to its end before it takes the newest. */
  let now: { readonly period: Period; readonly seq: number } = { period: whole, seq: 0 };
  const told = new Map<unknown, typeof now>();
  selection.addEventListener("value", () => {
    now = told.get(selection.active.predicate) ?? now;
    told.clear();
  });
  const clients = followers.map((chart: Follower) =>
    makeClient({
      coordinator,
      selection,
      query: (filter: FilterExpr) =>
        Query.from("calls")
          .select({
            ...Object.fromEntries(Object.entries(keys[chart]).map(([name, sql]) => [name, verbatim(sql)])),
            n: count(),
          })
          .where(verbatim(counted))
          .where(filter)
          .groupby(...Object.keys(keys[chart])),
      queryResult: (data) =>
        show(chart, rowsOf[chart]((data as ArrowTable).toArray(), now.period), now.period, now.seq),
    }),
  );
  return {
    async enter() {
      await Promise.all(clients.map((client) => client.pending));
      selection.activate(clause(whole));
      // Statements are taken in turn: this one waits for the tables before it.
      await coordinator.exec("SELECT 1");
    },
    move(period, seq) {
      const next = clause(period);
      told.set(next.predicate, { period, seq });
      selection.update(next);
    },
    rest: () => selection.pending("value"),
    close() {
      for (const client of clients) client.destroy();
      coordinator.clear();
    },
  };
}
