export * from "./types";
export { callWindowColumns, coverageLeftSql, coverageSql, leadWindowColumns, leadWindowsSql, windowsSql } from "./windows";
