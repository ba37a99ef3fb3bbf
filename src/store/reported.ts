import type { Context } from "./context";
import { allRows, sortRows } from "./rows";
import { seal } from "./seal";
import type { ReportedRecord } from "./types";
import { write } from "./write";

/** Figures as they were shown. A damaged one counts as never shown. */
export interface ReportedFigures {
  list(): Promise<readonly ReportedRecord[]>;
  put(records: readonly ReportedRecord[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

export function reported({ db }: Context): ReportedFigures {
  return {
    list: async () => (await sortRows<ReportedRecord>("reported", await allRows(db, "reported"))).good,
    async put(records) {
      const rows = await Promise.all(records.map((record) => seal("reported", record.id, record)));
      await write(db, ["reported"], () => db.reported.bulkPut(rows));
    },
    remove: (ids) => write(db, ["reported"], () => db.reported.bulkDelete([...ids])),
  };
}
