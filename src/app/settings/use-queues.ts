import { useSession } from "../device";
import { useValues } from "./use-values";

/** The queues of the calls, the busiest first, and those that have settings though they have no calls now. */
export function useQueues(): readonly string[] {
  const { queueCalendars, queueParams, queueVariants } = useSession(({ settings }) => settings);
  const found = useValues("queue");
  const own = [queueCalendars, queueParams, queueVariants].flatMap((record) => Object.keys(record));
  return [...new Set([...found, ...own])];
}
