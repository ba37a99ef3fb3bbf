export * from "./types";
export { openEngine, type EngineOptions } from "./client";
export {
  callWindowColumns,
  coverageLeftSql,
  coverageSql,
  leadWindowColumns,
  leadWindowsSql,
  windowsSql,
} from "./windows";
