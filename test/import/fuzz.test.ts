import { expect, it } from "vitest";
import { fuzz } from "./fuzz";

it(
  "a thousand damaged files neither hang nor crash, and no row is lost unseen",
  { timeout: 300_000 },
  async () => {
    const done = await fuzz(1000, 7);
    console.info(JSON.stringify(done));
    expect(done.read).toBeGreaterThan(300);
    expect(done.refused).toBeGreaterThan(100);
  },
);
