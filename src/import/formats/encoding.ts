import type { Dialect } from "../types";

export type Encoding = Dialect["encoding"];

/** Bytes of the byte order mark that a file of this encoding starts with, 0 when it has none. */
export function bomLength(head: Uint8Array, encoding: Encoding): number {
  if (encoding === "utf-8") return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  if (encoding === "utf-16le") return head[0] === 0xff && head[1] === 0xfe ? 2 : 0;
  if (encoding === "utf-16be") return head[0] === 0xfe && head[1] === 0xff ? 2 : 0;
  return 0;
}

/** UTF-16 without a mark shows itself by zero bytes on one side of nearly every ASCII character. */
function utf16WithoutMark(head: Uint8Array): Encoding | null {
  const pairs = Math.min(head.length, 4096) >> 1;
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.3 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.3 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

/** Whether bytes cut at an arbitrary place are UTF-8 (a character cut at the end is forgiven). */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether bytes are ASCII alone. */
export function isAscii(bytes: Uint8Array): boolean {
  if (bytes.byteOffset % 4 !== 0) return bytes.every((byte) => byte < 0x80);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let seen = 0;
  for (let i = 0; i < words.length; i++) seen |= words[i] ?? 0;
  for (let i = words.length * 4; i < bytes.length; i++) seen |= (bytes[i] ?? 0) & 0x80;
  return (seen & 0x80808080) === 0;
}

/** Text that is UTF-8 but for some bytes of another encoding: more characters of it are right than wrong. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [right, wrong] = [0, 0];
  for (const character of new TextDecoder().decode(bytes))
    if (character === "\ufffd") wrong++;
    else if (character > "\u007f") right++;
  return right > 0 && right >= wrong;
}

/** The encoding of a text file from its first bytes; what is neither Unicode form is read as Windows-1252. */
export function sniffEncoding(head: Uint8Array): Encoding {
  if (bomLength(head, "utf-8")) return "utf-8";
  if (bomLength(head, "utf-16le")) return "utf-16le";
  if (bomLength(head, "utf-16be")) return "utf-16be";
  return utf16WithoutMark(head) ?? (isUtf8(head) || isMostlyUtf8(head) ? "utf-8" : "windows-1252");
}

/** Text of bytes in a given encoding; what cannot be decoded becomes U+FFFD. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** Bytes per code unit: what the record scanner counts in. */
export const unitBytes = (encoding: Encoding): 1 | 2 => (encoding.startsWith("utf-16") ? 2 : 1);

/** Bytes as code units that the scanner reads, in this machine's byte order. */
export function toUnits(bytes: Uint8Array, encoding: Encoding): Uint8Array | Uint16Array {
  if (unitBytes(encoding) === 1) return bytes;
  const units = new Uint16Array(bytes.length >> 1);
  const [low, high] = encoding === "utf-16le" ? [0, 1] : [1, 0];
  for (let i = 0; i < units.length; i++)
    units[i] = (bytes[2 * i + low] ?? 0) | ((bytes[2 * i + high] ?? 0) << 8);
  return units;
}
