/** SQL set out line by line; the formatter's code comes with the first use. Throws where the text has no meaning. */
export async function formatSql(text: string): Promise<string> {
  const { duckdb, formatDialect } = await import("sql-formatter");
  return formatDialect(text, {
    dialect: duckdb,
    keywordCase: "upper",
    tabWidth: 2,
    expressionWidth: 80,
    paramTypes: { named: ["$"] },
  });
}
