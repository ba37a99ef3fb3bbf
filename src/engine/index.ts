export * from "./types";
export * from "./sandbox-types";
export { openSandbox, type Sandbox, type SandboxTimes } from "./sandbox";
export { openEngine, type EngineOptions } from "./client";
export { openImporter, type ImporterOptions } from "./importer";
export { fileHash } from "./file-hash";
export type { CodeChange } from "./change-datasets";
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
export { dealLinksSql, leadLinksSql, linkedBy, linkedCallsSql, surveyLinksSql, unlinkedWhy } from "./links";
