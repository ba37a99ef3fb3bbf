import { profileOf } from "../profiles/find";
import type { Mapping } from "../types";
import { compileCalls } from "./calls";
import type { Compiled } from "./compiled";
import { compileRows } from "./rows";
import { zoneRules } from "./zone";

/** Compiles a mapping over a header (as made unique by `uniqueHeader`) into SQL. */
export async function compile(
  header: readonly string[],
  mapping: Mapping,
  sample: readonly (readonly string[])[],
): Promise<Compiled> {
  const context = { profile: profileOf(mapping.profile), rules: await zoneRules(mapping.zone), sample };
  return mapping.kind === "calls"
    ? compileCalls(header, mapping, context)
    : compileRows(header, mapping, context);
}
