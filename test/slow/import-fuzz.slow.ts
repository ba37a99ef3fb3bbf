import { expect, it } from "vitest";
import { fuzz } from "../import/fuzz";

it("ten thousand damaged files neither hang nor crash", async () => {
  const done = await fuzz(10_000, 7);
  console.info(JSON.stringify(done));
  expect(done.read).toBeGreaterThan(3000);
});
