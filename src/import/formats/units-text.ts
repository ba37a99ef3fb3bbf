import type { Dialect } from "../types";
import { isUtf8 } from "./encoding";

/** Text of a record's code units; bytes that are not UTF-8 in a file that otherwise is are read as Windows-1252. */
export function unitsText(units: Uint8Array | Uint16Array, dialect: Pick<Dialect, "encoding">): string {
  if (units instanceof Uint16Array) {
    let text = "";
    for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
    return text;
  }
  const encoding = dialect.encoding === "utf-8" && !isUtf8(units) ? "windows-1252" : dialect.encoding;
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(units);
}
