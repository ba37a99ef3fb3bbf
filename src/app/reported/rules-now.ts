import type { Scope } from "../../metrics";
import { calendarsIn, paramsOf, rulesOf } from "../params";
import type { Settings } from "../../store";

/** What figures are counted by now, beside their formula. */
export const rulesNow = (settings: Settings): Pick<Scope, "params" | "calendars" | "queueParams"> => ({
  params: paramsOf(settings),
  calendars: calendarsIn(settings),
  queueParams: rulesOf(settings, []).queueParams,
});

/** A short mark of the rules: figures are compared only with figures of the same ones. */
export function rulesMark(settings: Settings): string {
  const text = JSON.stringify(rulesNow(settings));
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
