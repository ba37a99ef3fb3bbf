/** What the way of files into the store needs of the import layer; apart, so that it is loaded with the first file. */
export { pastedTable, remap } from "../../import";
export { ready, systemName, zoneAssumed } from "./readiness";
