import type { Engine } from "../../engine";
import { metricById, restatements, type Reported } from "../../metrics";
import type { Settings, Store } from "../../store";
import type { SessionStore } from "../session";
import { rulesMark, rulesNow } from "./rules-now";

/** Compares the figures once shown with what the data gives now, and tells the page of those that changed. */
export async function checkReported(
  engine: Engine,
  store: Store,
  session: SessionStore,
  settings: Settings,
): Promise<void> {
  const mark = rulesMark(settings);
  const kept = (await store.reported.list()).flatMap((record): Reported[] => {
    const known = record.mark === mark && isKnown(record.metric, record.variant);
    return known ? [record as Reported] : [];
  });
  if (kept.length === 0) return;
  session.setState({ restated: await restatements(engine, kept, rulesNow(settings), { priority: 9 }) });
}

const isKnown = (metric: string, variant: string): boolean => {
  try {
    return metricById(metric as Reported["metric"]).variants.some(({ id }) => id === variant);
  } catch {
    return false;
  }
};
