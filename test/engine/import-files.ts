import { afterEach } from "vitest";
import { openEngine, openImporter, type Engine, type Importer } from "../../src/engine";
import type { LoadProgress } from "../../src/import";
import type { DatasetRecord, SystemRecord } from "../../src/store";

/** One call of a test file: id, minute of its start, and what it says about the contact and outcome. */
export interface TestCall {
  readonly id: string;
  readonly minute: number;
  readonly contact?: string;
  readonly direction?: "inbound" | "outbound";
  readonly note?: string;
}

const start = Date.UTC(2024, 0, 1);
const time = (minute: number): string =>
  new Date(start + minute * 60_000).toISOString().slice(0, 19).replace("T", " ");

/** A small export in Dialbook's own layout. */
export function csv(name: string, calls: readonly TestCall[], lastModified = 0): File {
  const lines = calls.map((c) =>
    [
      c.id,
      time(c.minute),
      time(c.minute + 2),
      c.direction ?? "inbound",
      c.contact ?? "+49301234567",
      "answered",
      c.note ?? "",
      60,
    ].join(","),
  );
  return new File(
    [`call_id,started_at,ended_at,direction,contact_key,result,disposition,talk_s\n${lines.join("\n")}\n`],
    name,
    { type: "text/csv", lastModified },
  );
}

export const system: SystemRecord = {
  id: "system-1",
  profile: "dialbook",
  label: "Test",
  zone: "UTC",
  clock: "utc",
  country: null,
  createdAt: 0,
};

/** A workspace of its own with an engine and an importer. */
export interface Workspace {
  readonly store: string;
  readonly engine: Engine;
  readonly importer: Importer;
  add(
    files: readonly File[],
    options?: { signal?: AbortSignal; onProgress?: (p: LoadProgress) => void },
  ): Promise<DatasetRecord>;
  rows(sql: string): Promise<readonly unknown[][]>;
  close(): void;
}

function workspace({ now }: { readonly now?: () => number } = {}): Workspace {
  const store = `import-${crypto.randomUUID()}`;
  const engine = openEngine({ role: "core", views: [], store });
  const importer = openImporter({ store, ...(now ? { now } : {}) });
  return {
    store,
    engine,
    importer,
    async add(files, { signal = new AbortController().signal, onProgress = () => undefined } = {}) {
      const inspections = await importer.inspect(files);
      const plan = {
        importId: crypto.randomUUID(),
        systemId: system.id,
        files: files.map((file, i) => {
          const inspection = inspections[i];
          if (!inspection) throw new Error("no inspection");
          return {
            file,
            dialect: inspection.dialect,
            mapping: { ...inspection.mapping, zone: "UTC", clock: "utc" as const },
          };
        }),
      };
      return importer.run(plan, system, { onProgress, signal, title: files.map((f) => f.name).join(" + ") });
    },
    async rows(sql) {
      await engine.refresh();
      const table = await engine.query(sql);
      return Array.from({ length: table.rowCount }, (_, i) => table.columns.map((c) => c[i]));
    },
    close() {
      engine.close();
      importer.close();
    },
  };
}

let made: Workspace[] = [];
afterEach(() => {
  for (const each of made) each.close();
  made = [];
});

/** A workspace of its own that is closed when the test ends. */
export const open = (options?: { readonly now?: () => number }): Workspace => {
  const each = workspace(options);
  made.push(each);
  return each;
};
