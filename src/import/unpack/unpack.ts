import { AppError } from "../../base";
import { isUtf8 } from "../formats/encoding";
import { readBytes } from "../formats/file-scan";
import { readJson } from "./json";
import { inflate, limits, refuseBomb } from "./limits";
import type { Unpacked } from "./table";
import { readOldWorkbook, readWorkbook } from "./workbook";
import { zipDirectory, zipEntry, type ZipEntry } from "./zip-directory";

const starts = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte);

const looksLikeJson = (head: Uint8Array): boolean => {
  const text = new TextDecoder("windows-1252").decode(head.subarray(0, 2048)).replace(/^ï»¿/, "").trimStart();
  return /^[[{]\s*["{[]/.test(text) && isUtf8(head);
};

/** Bytes that one deflated byte can become. */
const deflateAtMost = 1032;

/** What a spreadsheet program, a Mac or a folder leaves in an archive beside the files. */
const beside = (name: string): boolean => /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/.test(name);

const named = (blob: Blob, name: string, from: File): File =>
  new File([blob], name, { lastModified: from.lastModified });

const withName = async (
  origin: File,
  read: Promise<{ table: { name: string; file: File }; parts: readonly string[] }>,
): Promise<readonly Unpacked[]> => {
  const { table, parts } = await read;
  return [{ file: table.file, origin, part: table.name, parts }];
};

async function fromArchive(
  file: File,
  origin: File,
  entries: readonly ZipEntry[],
): Promise<readonly Unpacked[]> {
  const files = entries.filter(({ name }) => !beside(name));
  if (files.length === 0) throw new AppError("archive_empty", { file: file.name });
  if (files.length > limits.entries)
    throw new AppError("archive_too_many", { file: file.name, count: files.length, limit: limits.entries });
  const found: Unpacked[] = [];
  let total = 0;
  for (const entry of files) {
    const blob = await zipEntry(file, entry);
    refuseBomb(file.name, file.size, (total += blob.size));
    found.push(
      ...(await unpackOne(named(blob, entry.name.split("/").at(-1) ?? entry.name, file), origin, true)),
    );
  }
  return found;
}

async function unpackOne(
  file: File,
  origin: File,
  inside: boolean,
  part?: string,
): Promise<readonly Unpacked[]> {
  const head = await readBytes(file, 0, 65_536, file.name);
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) {
    const entries = await zipDirectory(file);
    if (entries.some(({ name }) => /^xl\/workbook\.xml$/i.test(name)))
      return withName(origin, readWorkbook(file, part));
    if (entries.some(({ name }) => /^xl\/|^content\.xml$/i.test(name)))
      throw new AppError("file_spreadsheet", { file: file.name });
    if (inside) throw new AppError("archive_nested", { file: origin.name, inner: file.name });
    return fromArchive(file, origin, entries);
  }
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return withName(origin, readOldWorkbook(file, part));
  if (starts(head, 0x1f, 0x8b)) {
    // its last four bytes say how much comes out: an honest bomb need not be unpacked to be known
    const tail = await readBytes(file, Math.max(0, file.size - 4), file.size, file.name);
    const said = tail.reduceRight((sum, byte) => sum * 256 + byte, 0);
    if (said <= file.size * deflateAtMost) refuseBomb(file.name, file.size, said); // else it is cut off
    const text = await inflate(file, "gzip", file.name, (unpacked, read) =>
      refuseBomb(file.name, read, unpacked),
    );
    const inner = named(text, file.name.replace(/\.gz$/i, ""), file);
    const innerHead = await readBytes(inner, 0, 4, file.name);
    if (starts(innerHead, 0x1f, 0x8b))
      throw new AppError("archive_nested", { file: origin.name, inner: inner.name });
    return unpackOne(inner, origin, true, part);
  }
  if (looksLikeJson(head)) return withName(origin, readJson(file, part));
  return [{ file, origin, part: null, parts: [] }];
}

/**
 * What stands in a dropped file, as delimited text: a workbook's sheet, a JSON list, an archive's files; text as it
 * is. `part` names the sheet or list to take instead of the one that looks most like calls.
 */
export const unpack = (file: File, part?: string): Promise<readonly Unpacked[]> =>
  unpackOne(file, file, false, part);
