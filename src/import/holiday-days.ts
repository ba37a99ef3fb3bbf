import { records, type Cell, type Closure, type Sql } from "../base";

const table = "imp_days";

/** Keeps the days of a list of holidays for `takeDays`: they go into the calendar, not into segments. */
export async function keepDays(sql: Sql, select: string): Promise<{ readonly rows: number }> {
  await sql.query(
    `CREATE TEMP TABLE IF NOT EXISTS ${table} (day DATE, until DATE, name VARCHAR, src_file VARCHAR, src_row BIGINT)`,
  );
  const count = async (): Promise<number> =>
    Number((await sql.query(`SELECT count(*) FROM ${table}`)).columns[0]?.[0] ?? 0);
  const before = await count();
  const given = new Set((await sql.query(`DESCRIBE ${select}`)).columns[0] ?? []);
  const columns = ["day", "until", "name", "src_file", "src_row"].filter((name) => given.has(name));
  await sql.query(`INSERT INTO ${table} BY NAME SELECT ${columns.join(", ")} FROM (${select})`);
  return { rows: (await count()) - before };
}

const text = (cell: Cell | undefined): string | null =>
  typeof cell === "string" && cell !== "" ? cell : null;

/** The days kept so far, by date; none are kept afterwards. A last day before the first is taken for none. */
export async function takeDays(sql: Sql): Promise<readonly Closure[]> {
  const there = (await sql.query("SHOW TABLES")).columns[0]?.includes(table) === true;
  if (!there) return [];
  const found = await sql.query(
    `SELECT strftime(day, '%Y-%m-%d') AS day, CASE WHEN until > day THEN strftime(until, '%Y-%m-%d') END AS until,
       nullif(trim(name), '') AS name FROM ${table} ORDER BY day, src_file, src_row`,
  );
  await sql.query(`DROP TABLE ${table}`);
  return records(found).flatMap(({ day, until, name }) => {
    const date = text(day);
    return date === null ? [] : [{ day: date, until: text(until), name: text(name) }];
  });
}
