import { expect, test } from "vitest";
import { metricTrend } from "../../src/charts";
import { chartContext } from "./context";
import { metricRows } from "./rows";

test.each(["en", "ar"] as const)("a line of others is called by their name everywhere, in %s", (language) => {
  const rows = metricRows(26);
  const drawn = metricTrend.draw(
    rows,
    { metric: "service-level", grain: "week", unit: "share", previous: rows, against: "Sales" },
    chartContext(language, 640),
  );
  expect(drawn.legend.find(({ key }) => key === "before")?.label).toBe("Sales");
  expect(drawn.table.columns).toContain("Sales");
  const told = drawn.marks.filter(({ lines }) => lines.some((line) => line.startsWith("Sales: ")));
  expect(told.length).toBe(rows.filter(({ value }) => value !== null).length);
  expect(drawn.svg.querySelector(".chart-before")).not.toBeNull();
});
