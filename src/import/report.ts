import type { LoadReport, Mapping, Reject } from "./types";

/** Rejected rows that are kept; beyond, they are only counted. */
export const maxRejects = 10_000;

type Codes = "direction" | "result" | "disposition";

/** Adds up what loading finds, file by file and slice by slice. */
export class ReportBuilder {
  rowsRead = 0;
  rowsLoaded = 0;
  /** Rows that are legs, and the calls made of them. */
  legs = 0;
  callsOfLegs = 0;
  rejectedCount = 0;
  readonly #rejects: Reject[] = [];
  readonly #unused = new Set<string>();
  readonly #dropped = new Set<string>();
  readonly #masked = new Set<string>();
  readonly #unknown: Readonly<Record<Codes, Map<string, number>>> = {
    direction: new Map(),
    result: new Map(),
    disposition: new Map(),
  };
  readonly #excluded = new Map<string, number>();

  get room(): number {
    return Math.max(0, maxRejects - this.#rejects.length);
  }
  reject(found: readonly Reject[], count: number): void {
    this.rejectedCount += count;
    this.#rejects.push(...found.slice(0, this.room));
  }
  unused(columns: readonly string[]): void {
    for (const column of columns) this.#unused.add(column);
  }
  /** Columns left out or masked because somebody said so. */
  keptBack({ dropped, masked }: Pick<Mapping, "dropped" | "masked">, header: readonly string[]): void {
    for (const column of header) {
      if (dropped.includes(column)) this.#dropped.add(column);
      else if (masked?.includes(column)) this.#masked.add(column);
    }
  }
  unknown(kind: Codes, code: string, count: number): void {
    this.#unknown[kind].set(code, (this.#unknown[kind].get(code) ?? 0) + count);
  }
  exclude(reason: string, count: number): void {
    if (count > 0) this.#excluded.set(reason, (this.#excluded.get(reason) ?? 0) + count);
  }

  build(): LoadReport {
    const { direction, result, disposition } = this.#unknown;
    return {
      rowsRead: this.rowsRead,
      rowsLoaded: this.rowsLoaded + this.callsOfLegs,
      legsMerged: this.legs - this.callsOfLegs,
      rejectedCount: this.rejectedCount,
      rejects: [...this.#rejects].sort((a, b) =>
        a.file < b.file ? -1 : a.file > b.file ? 1 : a.record - b.record,
      ),
      unusedColumns: [...this.#unused],
      droppedColumns: [...this.#dropped],
      maskedColumns: [...this.#masked],
      unknownCodes: {
        direction: Object.fromEntries(direction),
        result: Object.fromEntries(result),
        disposition: Object.fromEntries(disposition),
      },
      excluded: Object.fromEntries(this.#excluded),
    };
  }
}
