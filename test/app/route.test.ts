import { describe, expect, test } from "vitest";
import { address, readRoute } from "../../src/app/route";
import { commandPages as pages } from "../../src/commands";

describe("route", () => {
  test("without an address the overview is shown", () => {
    expect(readRoute("")).toEqual({ page: "notebook", notebook: "overview", query: "", item: "" });
    expect(readRoute("#/")).toEqual({ page: "notebook", notebook: "overview", query: "", item: "" });
  });

  test("an address written is read back", () => {
    for (const page of pages) expect(readRoute(address(page)).page).toBe(page);
    const written = address("notebook", { notebook: "mine", query: "period=month&queue=a.b" });
    expect(readRoute(written)).toEqual({
      page: "notebook",
      notebook: "mine",
      query: "period=month&queue=a.b",
      item: "mine",
    });
  });

  test("an entry of the glossary has an address", () => {
    expect(readRoute(address("glossary", { item: "service-level" }))).toMatchObject({
      page: "glossary",
      item: "service-level",
      notebook: "overview",
    });
  });

  test("an unknown page is told apart from the overview", () => {
    expect(readRoute("#/nowhere").page).toBe("unknown");
  });
});
