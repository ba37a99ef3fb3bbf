import { expect, test } from "vitest";
import { AppError } from "../../src/base";
import { languages, translator } from "../../src/i18n";
import { readNotebook } from "../../src/notebook";

const broken = ["metric: [", "- x", "a: &b 1", "", "metric: nonsense", "metric: service-level\nvariant: [1]"];

test.each(languages)("every problem of a cell is explained in three parts: %s", (language) => {
  const { maybe } = translator(language);
  const cells = readNotebook(
    broken.map((body) => `\`\`\`metric\n${body}\n\`\`\``).join("\n") + "\n```metric #a b c\n```",
  ).cells;
  expect(cells.length).toBe(broken.length + 1);
  for (const cell of cells) {
    if (cell.kind !== "unknown" || !cell.problem)
      throw new Error(`read without a problem: ${JSON.stringify(cell)}`);
    for (const part of ["what", "why", "do"]) {
      const key = `error.${cell.problem.code}.${part}`;
      expect(maybe(key, cell.problem.params)).not.toMatch(/^error\.|[{}]{2}|undefined/);
    }
  }
  expect(
    maybe("error.cell_value.do", cells[4]?.kind === "unknown" ? cells[4].problem?.params : {}),
  ).toContain("service-level");
});

test("a newer notebook is explained", () => {
  try {
    readNotebook("---\nformat: 9\n---\n");
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(translator("en").maybe(`error.${error.code}.why`, error.params)).toContain("format 9");
  }
});
