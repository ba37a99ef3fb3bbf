import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDatabase } from "../../src/engine/empty-database";
import { MemFile } from "../../src/engine/mem-file";

const page = 256 * 1024;
const place = fc.integer({ min: 0, max: 3 * page });
const step = fc.oneof(
  fc.record({
    type: fc.constant("write" as const),
    at: place,
    length: fc.integer({ min: 0, max: 2 * page }),
    byte: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ type: fc.constant("truncate" as const), size: place }),
);

describe("a file in memory", () => {
  it("behaves like one array of bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        place,
        fc.integer({ min: 0, max: page + 5 }),
        async (steps, at, length) => {
          const file = new MemFile();
          let model = new Uint8Array(0);
          const resize = (size: number): void => {
            const next = new Uint8Array(size);
            next.set(model.subarray(0, size));
            model = next;
          };
          for (const s of steps) {
            if (s.type === "truncate") {
              file.truncate(s.size);
              resize(s.size);
            } else if (s.length > 0) {
              file.write(new Uint8Array(s.length).fill(s.byte), { at: s.at });
              if (model.length < s.at + s.length) resize(s.at + s.length);
              model.fill(s.byte, s.at, s.at + s.length);
            }
          }
          expect(file.getSize()).toBe(model.length);
          const buffer = new Uint8Array(length).fill(7);
          const read = file.read(buffer, { at });
          expect(read).toBe(Math.max(0, Math.min(length, model.length - at)));
          expect(Buffer.compare(buffer.subarray(0, read), model.subarray(at, at + read))).toBe(0);
          expect(Buffer.compare(new Uint8Array(await file.toBlob().arrayBuffer()), model)).toBe(0);
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });

  it("starts as a database of 12,288 bytes", () => {
    const bytes = emptyDatabase();
    expect(bytes).toHaveLength(12_288);
    expect(new TextDecoder().decode(bytes.subarray(8, 12))).toBe("DUCK");
  });
});
