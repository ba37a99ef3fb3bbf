import type { Context } from "./context";
import { allRows, sortRows } from "./rows";
import { seal, unseal, type Row } from "./seal";
import type { SealedReport } from "./types";
import { read, write } from "./write";

/** Reports that were sealed: kept as they were shown, whatever the data says later. */
export interface SealedReports {
  /** Newest first. A damaged one is left out and told by an event; `get` throws for it. */
  list(): Promise<readonly SealedReport[]>;
  get(id: string): Promise<SealedReport | null>;
  put(report: SealedReport): Promise<void>;
  remove(id: string): Promise<void>;
}

export function sealedReports({ db, emit }: Context): SealedReports {
  return {
    async list() {
      const { good, damaged } = await sortRows<SealedReport>(
        "sealedReports",
        await allRows(db, "sealedReports"),
      );
      for (const id of damaged)
        emit({ type: "damaged", damage: { what: "sealedReports", id, datasets: [] } });
      return [...good].sort((a, b) => b.sealedAt - a.sealedAt);
    },
    async get(id) {
      const row = await read(db, ["sealedReports"], () => db.sealedReports.get(id));
      if (!row) return null;
      await unseal("sealedReports", row as Row<unknown>);
      return row.value;
    },
    async put(report) {
      const row = await seal("sealedReports", report.id, report);
      await write(db, ["sealedReports"], () => db.sealedReports.put(row), report.json.length * 2);
    },
    remove: (id) => write(db, ["sealedReports"], () => db.sealedReports.delete(id)),
  };
}
