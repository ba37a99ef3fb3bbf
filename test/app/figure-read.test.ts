import { expect, test } from "vitest";
import { adoption } from "../../src/app/panels/adoption";
import { figureRead, figureWrong } from "../../src/app/cells/figure-read";
import { metricById, type MetricValue } from "../../src/metrics";
import { defaultSettings } from "../../src/store";

test("figures are read as other screens write them, as sure as their last digit", () => {
  expect(figureRead("78.4 %", "share")?.tolerance).toBe(0.0005);
  expect(figureRead("78.4 %", "share")?.typed).toBeCloseTo(0.784, 12);
  expect(figureRead("78,4", "share")?.typed).toBeCloseTo(0.784, 12);
  expect(figureRead("٧٨٫٤٪", "share")?.typed).toBeCloseTo(0.784, 12);
  expect(figureRead("80", "share")).toEqual({ typed: 0.8, tolerance: 0.005 });
  expect(figureRead("0:34", "s")).toEqual({ typed: 34, tolerance: 0.5 });
  expect(figureRead("1:02:03", "s")?.typed).toBe(3723);
  for (const text of ["", "eighty", "1:2", "7.8.4"]) expect(figureRead(text, "s"), text).toBeNull();
});

test("what cannot be a figure is refused, and why", () => {
  expect(figureWrong("abc", "share")).toBe("number");
  expect(figureWrong("999", "share")).toBe("share");
  expect(figureWrong("100.1", "share")).toBe("share");
  expect(figureWrong("-1", "share")).toBe("share");
  expect(figureWrong("abc", "s")).toBe("seconds");
  expect(figureWrong("-4", "s")).toBe("negative");
  for (const text of ["0", "100", "78,4 %"]) expect(figureWrong(text, "share"), text).toBeNull();
  expect(figureWrong("999", "s")).toBeNull();
  expect(figureWrong("-20", "points")).toBeNull();
});

test("an adopted formula and its limits become the workspace's, or one queue's", () => {
  const metric = metricById("service-level");
  const value = {
    variant: "sl2_open",
    params: { target_s: 30, short_abandon_s: 10, service_share: 0.8 },
  } as unknown as MetricValue;
  expect(adoption(defaultSettings, metric, value, null)).toEqual({
    variants: { "service-level": "sl2" },
    answerWithinS: 30,
    shortAbandonS: 10,
  });
  expect(adoption(defaultSettings, metric, value, "Sales")).toEqual({
    queueVariants: { Sales: { "service-level": "sl2" } },
    queueParams: { Sales: { target_s: 30, short_abandon_s: 10 } },
  });
});
