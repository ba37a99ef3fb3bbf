import { AppError } from "../../base";

/** What unpacked files may come to: beyond it nothing is read into memory. */
export const limits = {
  /** Bytes that everything unpacked from one dropped file may have. */
  bytes: 2 * 1024 ** 3,
  /** Files that one archive may hold. */
  entries: 500,
  /** Unpacked bytes per packed byte that no call log reaches; judged from `ratioFrom` bytes on. */
  ratio: 250,
  ratioFrom: 16 * 1024 * 1024,
  /** Bytes of a document that must be held in memory whole: a part of a workbook. */
  part: 1024 ** 3,
} as const;

/** Throws when unpacked bytes are more than a call log can come to. */
export function refuseBomb(file: string, packed: number, unpacked: number): void {
  if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio)
    throw new AppError("archive_bomb", { file, times: Math.round(unpacked / Math.max(1, packed)) });
  if (unpacked > limits.bytes)
    throw new AppError("unpacked_too_large", { file, limit: limits.bytes / 1024 ** 3 });
}

const pieceBytes = 16 * 1024;
const gathered = 8 * 1024 * 1024;

/** Inflates bytes into a Blob, told to `count` as they come so that a bomb ends early. */
export async function inflate(
  packed: Blob,
  format: "gzip" | "deflate-raw",
  file: string,
  count: (unpacked: number, read: number) => void,
): Promise<Blob> {
  let at = 0;
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      // small pieces, so that what came out can be judged by what went in
      const piece = new Uint8Array(await packed.slice(at, (at += pieceBytes)).arrayBuffer());
      if (piece.length) controller.enqueue(piece);
      if (at >= packed.size) controller.close();
    },
  });
  const reader = pieces.pipeThrough(new DecompressionStream(format)).getReader();
  const blobs: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let [held, total] = [0, 0];
  const gather = (): void => {
    blobs.push(new Blob(parts)); // the browser may keep it on disk
    [parts, held] = [[], 0];
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      count((total += value.length), Math.min(at, packed.size));
      parts.push(value);
      if ((held += value.length) >= gathered) gather();
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof AppError ? error : new AppError("archive_broken", { file }, { cause: error });
  }
  gather();
  return new Blob(blobs);
}
