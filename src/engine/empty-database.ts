/**
 * The bytes that are not zero of an empty DuckDB database file: `ATTACH 'e.duckdb' (STORAGE_VERSION 'v1.4.0')` with
 * native DuckDB 1.5.6. DuckDB-WASM cannot start a database in an empty registered file, only continue this one.
 */
const written: readonly (readonly [offset: number, base64: string])[] = [
  [0, "dWxwuwXyZRlEVUNLQw=="],
  [52, "djEuNS42"],
  [84, "MDY5Y2M5ZjliNQ=="],
  [124, "ueFnlhs7pcqXdNE5ctBPSg=="],
  [4096, "OfkMITkiuVMAAAAAAAAAAP////////////////////8AAAAAAAAAAAAABAAAAAAAAAgAAAAAAAAG"],
  [4180, "MDY5Y2M5ZjliNQ=="],
  [4220, "ueFnlhs7pcqXdNE5ctBPSg=="],
  [8192, "OfkMITkiuVMAAAAAAAAAAP////////////////////8AAAAAAAAAAAAABAAAAAAAAAgAAAAAAAAG"],
  [8276, "MDY5Y2M5ZjliNQ=="],
  [8316, "ueFnlhs7pcqXdNE5ctBPSg=="],
];

/** An empty DuckDB database file of 12,288 bytes. */
export function emptyDatabase(): Uint8Array {
  const bytes = new Uint8Array(12_288);
  for (const [offset, base64] of written)
    bytes.set(
      Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
      offset,
    );
  return bytes;
}
