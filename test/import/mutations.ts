/** A small seeded generator: the same seed gives the same numbers everywhere. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const marks = [
  ",",
  ";",
  "\t",
  '"',
  "'",
  "\\",
  "\n",
  "\r",
  "\r\n",
  "\0",
  "\ufeff",
  "{",
  "}",
  "[",
  "]",
  "<",
  "\u200f",
  "٣",
  "é",
  "-",
  "e",
  "😀",
];

/** The bytes with one to eight damages: flipped, cut, doubled, moved, or with marks that mean something put in. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array<ArrayBuffer> {
  const random = seeded(seed);
  const at = (n: number): number => Math.floor(random() * n);
  let out = Uint8Array.from(bytes);
  const splice = (start: number, remove: number, put: Uint8Array): void => {
    const next = new Uint8Array(out.length - remove + put.length);
    next.set(out.subarray(0, start));
    next.set(put, start);
    next.set(out.subarray(start + remove), start + put.length);
    out = next;
  };
  for (let n = 1 + at(8); n > 0 && out.length > 0; n--) {
    const start = at(out.length);
    const length = Math.min(out.length - start, at(200));
    switch (at(7)) {
      case 0:
        out[start] = at(256);
        break;
      case 1:
        splice(start, length, new Uint8Array());
        break;
      case 2:
        splice(start, 0, out.slice(start, start + length));
        break;
      case 3:
        splice(start, 0, new TextEncoder().encode(marks[at(marks.length)] ?? ""));
        break;
      case 4:
        out = out.slice(0, start);
        break;
      case 5:
        splice(at(out.length - length + 1), 0, out.slice(start, start + length));
        break;
      default:
        splice(start, 1, new TextEncoder().encode((marks[at(marks.length)] ?? "").repeat(1 + at(50))));
    }
  }
  return out;
}
