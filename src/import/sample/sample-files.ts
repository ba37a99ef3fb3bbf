import { completeSample, type SampleOptions } from "./options";
import { sampleKinds, type SampleKind } from "./row";
import { sampleChunks } from "./sample-chunks";

/** What `sampleFiles` does while it works. */
export interface SampleRun {
  /** Days done of all days. */
  progress?(done: number, total: number): void;
  readonly signal?: AbortSignal;
}

const sliceMs = 24;
const pieceChars = 4_000_000;

/**
 * The invented centre's exports as files: calls.csv, leads.csv, deals.csv, surveys.csv, spend.csv, agent_time.csv.
 * Text is handed to Blobs as it is made, and the page is given a turn every 24 ms.
 */
export async function sampleFiles(options: SampleOptions = {}, run: SampleRun = {}): Promise<File[]> {
  const plan = completeSample(options);
  const parts = Object.fromEntries(sampleKinds.map((kind) => [kind, [] as Blob[]])) as Record<
    SampleKind,
    Blob[]
  >;
  const texts = Object.fromEntries(sampleKinds.map((kind) => [kind, [] as string[]])) as Record<
    SampleKind,
    string[]
  >;
  const pending = Object.fromEntries(sampleKinds.map((kind) => [kind, 0])) as Record<SampleKind, number>;
  const flush = (kind: SampleKind): void => {
    if (texts[kind].length > 0) parts[kind].push(new Blob(texts[kind]));
    texts[kind] = [];
    pending[kind] = 0;
  };

  let turn = performance.now();
  for (const { kind, text, days } of sampleChunks(options)) {
    run.signal?.throwIfAborted();
    texts[kind].push(text);
    if ((pending[kind] += text.length) > pieceChars) flush(kind);
    if (kind === "calls") run.progress?.(days, plan.days);
    if (performance.now() - turn > sliceMs) {
      await new Promise((resolve) => setTimeout(resolve));
      turn = performance.now();
    }
  }
  run.progress?.(plan.days, plan.days);
  const lastModified = (plan.firstDay + plan.days) * 86_400_000;
  return sampleKinds.map((kind) => {
    flush(kind);
    return new File(parts[kind], `${kind}.csv`, { type: "text/csv", lastModified });
  });
}
