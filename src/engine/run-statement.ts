import { AppError } from "../base";
import { failure } from "./failure";

/** What running a statement needs of a DuckDB instance. */
export interface StatementBindings {
  startPendingQuery(connection: number, text: string, allowStreamResult?: boolean): Uint8Array | null;
  pollPendingQuery(connection: number): Uint8Array | null;
  cancelPendingQuery(connection: number): boolean;
  fetchQueryResults(connection: number): Uint8Array | null;
}

/** When to give up: `cancelled` is asked between steps; `deadline` is an instant of `performance.now()`. */
export interface Watch {
  readonly cancelled: () => boolean;
  readonly deadline: number | null;
}

/** A turn of the event loop without the four milliseconds a timer costs. */
export function tick(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

const endOfStream = new Uint8Array([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Runs one statement step by step, letting messages in between the steps, and gives the parts of its Arrow IPC stream
 * as they come, the schema first, without the end mark. Cancelling and the deadline take effect within one step
 * (`queryPollingInterval`, about 16 ms).
 */
export async function* streamStatement(
  db: StatementBindings,
  connection: number,
  sql: string,
  watch: Watch,
): AsyncGenerator<Uint8Array> {
  const check = (): void => {
    const code = watch.cancelled()
      ? "query_cancelled"
      : watch.deadline !== null && performance.now() > watch.deadline
        ? "query_deadline"
        : null;
    if (code) {
      db.cancelPendingQuery(connection);
      throw new AppError(code);
    }
  };
  try {
    check();
    let header = db.startPendingQuery(connection, sql, true);
    while (header === null) {
      await tick();
      check();
      header = db.pollPendingQuery(connection);
    }
    yield header;
    for (;;) {
      const part = db.fetchQueryResults(connection);
      if (part !== null && part.length === 0) break;
      if (part !== null) yield part;
      else await tick();
      check();
    }
  } catch (error) {
    throw failure(error);
  }
}

/** Parts of an Arrow IPC stream, the schema first, as one whole stream. */
export const joinStream = (parts: readonly Uint8Array[]): Uint8Array => join([...parts, endOfStream]);

/** Runs one statement like `streamStatement` and gives its whole Arrow IPC stream. */
export async function runStatement(
  db: StatementBindings,
  connection: number,
  sql: string,
  watch: Watch,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of streamStatement(db, connection, sql, watch)) parts.push(part);
  return joinStream(parts);
}
