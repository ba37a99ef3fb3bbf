import type { Doubt, Mapping } from "../types";
import { durationEvidence } from "./duration-evidence";
import { headerName } from "./header-names";
import { unsaid } from "./unsaid";
import { valuesOf } from "./values-of";

/** What a person should know or say about rows beside calls: the currency, the scale, how they will find their calls. */
export function besideDoubts(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  mapping: Mapping,
): Doubt[] {
  const sources = (target: string): readonly string[] =>
    mapping.columns.find((column) => column.target === target)?.sources ?? [];
  const has = (target: string): boolean => sources(target).length > 0;
  const values = (target: string): string[] =>
    valuesOf(header, sample, sources(target)).filter((v) => v !== "");
  const doubts: Doubt[] = [];
  const tell = (code: string, params: Doubt["params"] = {}): void =>
    void doubts.push({ code, params, blocking: false });

  const { currency, scale } = unsaid(header, sample, mapping);
  if (currency && !mapping.currency) tell("currency_missing");
  if (scale !== null) {
    if (!mapping.scale) tell("scale_missing", { column: scale });
    else tell("scale_assumed", { column: scale, min: mapping.scale.min, max: mapping.scale.max });
  }
  const links: Readonly<Partial<Record<Mapping["kind"], readonly string[]>>> = {
    leads: ["lead_id", "contact_key", "email"],
    deals: ["lead_id", "deal_id", "contact_key", "email"],
    surveys: ["call_id", "conversation_id", "contact_key", "email"],
  };
  const wanted = links[mapping.kind];
  if (wanted && !wanted.some(has)) tell("no_link");
  for (const { target, sources: from, duration } of mapping.columns) {
    if (!target.endsWith("_s") || !duration || duration === "clock") continue;
    if (!durationEvidence(values(target), headerName(from[0] ?? "").unit).sure && values(target).length > 0)
      tell("duration_unit", { column: from[0] ?? "", unit: duration });
  }
  return doubts;
}
