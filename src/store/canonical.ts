/**
 * One byte string for one value, whatever the order of its keys: what a record's hash is taken over. Covers what
 * IndexedDB can hold of ours (JSON, non-finite numbers, dates, typed arrays, maps and sets); throws on anything else.
 */
export function canonical(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let text = "";
  const flush = () => {
    if (text) parts.push(new TextEncoder().encode(text));
    text = "";
  };
  const visit = (v: unknown): void => {
    if (v === null || typeof v === "boolean") text += String(v);
    else if (typeof v === "string") text += JSON.stringify(v);
    else if (typeof v === "number") text += Object.is(v, -0) ? "-0" : String(v);
    else if (typeof v === "undefined") text += "undefined";
    else if (typeof v === "bigint") text += `${String(v)}n`;
    else if (Array.isArray(v)) list("[", v, "]");
    else if (v instanceof Date) text += `date(${String(v.getTime())})`;
    else if (v instanceof Map) list("map(", [...v.entries()], ")");
    else if (v instanceof Set) list("set(", [...v.values()], ")");
    else if (ArrayBuffer.isView(v) || v instanceof ArrayBuffer) binary(v);
    else if (isPlain(v)) {
      text += "{";
      for (const key of Object.keys(v).sort()) {
        if (v[key] === undefined) continue;
        text += `${JSON.stringify(key)}:`;
        visit(v[key]);
        text += ",";
      }
      text += "}";
    } else throw new TypeError(`cannot be stored: ${Object.prototype.toString.call(v)}`);
  };
  const list = (open: string, items: readonly unknown[], close: string) => {
    text += open;
    for (const item of items) {
      visit(item);
      text += ",";
    }
    text += close;
  };
  const binary = (v: ArrayBufferView | ArrayBuffer) => {
    text += `${Object.prototype.toString.call(v)}${String(v.byteLength)}:`;
    flush();
    parts.push(
      ArrayBuffer.isView(v) ? new Uint8Array(v.buffer, v.byteOffset, v.byteLength) : new Uint8Array(v),
    );
  };
  visit(value);
  flush();
  return join(parts);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    prototype === Object.prototype ||
    Object.prototype.toString.call(value) === "[object Object]"
  );
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
