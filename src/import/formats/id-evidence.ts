type Units = Uint8Array | Uint16Array;

const fnv = (units: Units, start: number, end: number, seed: number): number => {
  let hash = seed;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
};

/** A hash of a whole record, four units at a step. */
const digest = (units: Units, start: number, end: number): number => {
  let hash = 0x85ebca6b;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const four =
      (units[i] ?? 0) ^
      ((units[i + 1] ?? 0) << 8) ^
      ((units[i + 2] ?? 0) << 16) ^
      ((units[i + 3] ?? 0) << 24);
    hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ four, 0x2c1b3c6d);
  }
  return fnv(units, i, end, hash);
};

/**
 * Whether a column identifies its record: remembers a hash of every value with a hash of its record (16 bytes each).
 * Repeats with equal content are the same row twice; repeats with different content mean the column is no identity.
 */
export class IdEvidence {
  #low = new Uint32Array(1 << 12);
  #high = new Uint32Array(1 << 12);
  #content = new Uint32Array(1 << 12);
  /** Records with a value. */
  values = 0;
  distinct = 0;
  /** Repeats whose record is equal in full. */
  repeats = 0;
  /** Repeats whose record differs. */
  conflicts = 0;

  /** True when no value stands on two different records. */
  get unique(): boolean {
    return this.values > 0 && this.conflicts === 0;
  }

  add(units: Units, start: number, end: number, recordStart: number, recordEnd: number): void {
    this.values++;
    const low = fnv(units, start, end, 0x811c9dc5) || 1;
    const high = fnv(units, start, end, 0x9e3779b9);
    const content = digest(units, recordStart, recordEnd);
    const slot = this.#slot(low, high);
    if (this.#low[slot] !== 0) {
      if (this.#content[slot] === content) this.repeats++;
      else this.conflicts++;
      return;
    }
    this.#put(slot, low, high, content);
    if (++this.distinct > this.#low.length * 0.6) this.#grow();
  }

  #slot(low: number, high: number): number {
    const mask = this.#low.length - 1;
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask;
    while (this.#low[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, low: number, high: number, content: number): void {
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#content[slot] = content;
  }

  #grow(): void {
    const [low, high, content] = [this.#low, this.#high, this.#content];
    this.#low = new Uint32Array(low.length * 2);
    this.#high = new Uint32Array(low.length * 2);
    this.#content = new Uint32Array(low.length * 2);
    for (let i = 0; i < low.length; i++) {
      const key = low[i] ?? 0;
      if (key !== 0) this.#put(this.#slot(key, high[i] ?? 0), key, high[i] ?? 0, content[i] ?? 0);
    }
  }
}
