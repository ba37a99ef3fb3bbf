import { AppError } from "../../base";
import { isUtf8, sniffEncoding } from "./encoding";

const starts = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte);

/** How gzip, RAR, 7z, bzip2, xz and Zstandard begin. */
const archives = [
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
] as const;

/** Throws a message a person can act on when a file's first bytes are not delimited text. */
export function refuseIfNotText(
  head: Uint8Array,
  file: { readonly name: string; readonly size: number },
): void {
  const params = { file: file.name };
  if (file.size === 0) throw new AppError("file_empty", params);
  if (starts(head, 0x50, 0x4b, 0x03, 0x04)) {
    const names = new TextDecoder("windows-1252").decode(head.subarray(0, 65536));
    const sheet = /xl\/|\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis/.test(names);
    throw new AppError(sheet ? "file_spreadsheet" : "file_archive", params);
  }
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new AppError("file_spreadsheet", params);
  if (archives.some((magic) => starts(head, ...magic))) throw new AppError("file_archive", params);
  const text = new TextDecoder("windows-1252").decode(head.subarray(0, 512)).trimStart();
  if (/^(<\?xml|<!doctype|<html)/i.test(text)) throw new AppError("file_markup", params);
  if (/^[[{]\s*["{[]/.test(text) && isUtf8(head)) throw new AppError("file_json", params);
  if (sniffEncoding(head).startsWith("utf-16")) return;
  const probe = head.subarray(0, 65536);
  let control = 0;
  for (const byte of probe) if (byte < 9 || (byte > 13 && byte < 28 && byte !== 27)) control++;
  // a few NULs are what is left of a crashed writer; many are no text
  const nulls = probe.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  if (nulls > probe.length * 0.01 || control > probe.length * 0.02) throw new AppError("file_binary", params);
}
