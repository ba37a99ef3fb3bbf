import type { DatasetRecord } from "../store";

type Ordered = Pick<DatasetRecord, "id" | "order" | "importedAt">;

/**
 * Which of two imports is the newer, by content and never by the order in which they came: the later last start, then
 * the later file date, then the greater hash. Only the same file read anew is decided by when it was imported.
 */
export function isNewer(a: Ordered, b: Ordered): boolean {
  const key = ({ order, importedAt, id }: Ordered): readonly (number | string)[] => [
    order.lastStart,
    order.fileDate,
    order.fileHash,
    importedAt,
    id,
  ];
  const [left, right] = [key(a), key(b)];
  for (const [i, value] of left.entries()) {
    const other = right[i];
    if (other !== undefined && value !== other) return value > other;
  }
  return false;
}
