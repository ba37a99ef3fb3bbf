export * from "./types";
export { openEngine, type EngineOptions } from "./client";
export { openImporter, type ImporterOptions } from "./importer";
export { isNewer } from "./dataset-order";
export { reservedNames } from "./columns";
export {
  callWindowColumns,
  coverageLeftSql,
  coverageSql,
  leadWindowColumns,
  leadWindowsSql,
  windowsSql,
} from "./windows";
