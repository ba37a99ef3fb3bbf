import { AppError } from "../../base";
import { readBytes } from "../formats/file-scan";
import { inflate, limits, refuseBomb } from "./limits";

/** One file of an archive, as its directory lists it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly locked: boolean;
}

const endSize = 22;
const zip64 = 0xffffffff;

/** Reads an archive's directory; nothing is unpacked. Refuses what is damaged, far too big or in parts. */
export async function zipDirectory(file: File): Promise<readonly ZipEntry[]> {
  const broken = (): AppError => new AppError("archive_broken", { file: file.name });
  const tailStart = Math.max(0, file.size - 65_536 - endSize);
  const tail = await readBytes(file, tailStart, file.size, file.name);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  let end = tail.length - endSize;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw broken();
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (start === zip64 || count === 0xffff)
    throw new AppError("unpacked_too_large", { file: file.name, limit: 2 });
  if (count > limits.entries * 20 || start + size > file.size) throw broken();
  const bytes = await readBytes(file, start, start + size, file.name);
  const directory = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let [at, total] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || directory.getUint32(at, true) !== 0x02014b50) throw broken();
    const flags = directory.getUint16(at + 8, true);
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((o) => directory.getUint16(at + o, true)) as [number, number, number]; // prettier-ignore
    const name = bytes.subarray(at + 46, at + 46 + nameSize);
    entries.push({
      name: new TextDecoder(flags & 0x800 ? "utf-8" : "windows-1252").decode(name),
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      unpacked: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
      locked: (flags & 1) !== 0,
    });
    const entry = entries.at(-1);
    if (entry) refuseBomb(file.name, entry.packed, entry.unpacked);
    refuseBomb(file.name, file.size, (total += entry?.unpacked ?? 0));
    at += 46 + nameSize + extraSize + commentSize;
  }
  return entries;
}

/** The unpacked bytes of one file of an archive: never more than its directory said. */
export async function zipEntry(file: File, entry: ZipEntry): Promise<Blob> {
  const broken = (): AppError => new AppError("archive_broken", { file: `${file.name}/${entry.name}` });
  if (entry.locked) throw new AppError("file_locked", { file: `${file.name}/${entry.name}` });
  const head = await readBytes(file, entry.offset, entry.offset + 30, file.name);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 30 || view.getUint32(0, true) !== 0x04034b50) throw broken();
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = file.slice(start, start + entry.packed);
  if (packed.size !== entry.packed) throw broken();
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw broken();
  return inflate(packed, "deflate-raw", file.name, (unpacked) => {
    if (unpacked > entry.unpacked) throw broken();
  });
}
