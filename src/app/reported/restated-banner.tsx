import { Button } from "react-aria-components";
import { bareValue, callsByImport, type FullCause, type MetricValue, type Restatement } from "../../metrics";
import { valueText } from "../cells/metric-words";
import { useDevice, useSession } from "../device";
import { spanName } from "../notebook/period-name";
import { useWords, type Words } from "../words";

/** Figures that were shown once and are others now, with both values and why: never a silent change. */
export function RestatedBanner() {
  const words = useWords();
  const { t, f } = words;
  const { engine, store, session } = useDevice();
  const all = useSession((state) => state.restated);
  const restated = all.filter((one) => looksOther(words, one));
  const version = useSession(({ data }) => data?.version ?? 0);
  if (restated.length === 0) return null;
  const note = async () => {
    const imports = new Map<string, Readonly<Record<string, number>>>();
    for (const { before } of all)
      if (!imports.has(before.period.from))
        imports.set(before.period.from, await callsByImport(engine, before.period));
    const kept = await store.reported.list();
    const changed = new Map(all.map((one) => [one.before.id, one]));
    await store.reported.put(
      kept.flatMap((record) => {
        const one = changed.get(record.id);
        if (!one) return [];
        const { value, numerator, denominator, before } = one;
        const now = { value, numerator, denominator, dataVersion: version };
        return [{ ...record, ...now, imports: imports.get(before.period.from) ?? record.imports }];
      }),
    );
    session.setState({ restated: [] });
  };
  return (
    <details className="banner note restated" open={restated.length <= 3}>
      <summary>{t("restated.title", { n: restated.length, value: f.number(restated.length) })}</summary>
      <ul>
        {restated.map((one) => (
          <li key={one.before.id}>{sentence(words, one)}</li>
        ))}
      </ul>
      <Button className="button" onPress={() => void note()}>
        {t("restated.noted")}
      </Button>
    </details>
  );
}

/** A figure that stays whole among words of either direction. */
const apart = (text: string): string => `\u2068${text}\u2069`;

type CauseName = "changed" | "reexported" | "added" | "removed";

/** The causes that there are: calls told otherwise where that can be told, else those that another export tells now. */
export function causesOf(cause: FullCause): readonly (readonly [CauseName, number])[] {
  const { changed, reexported, added, removed } = cause;
  const retold: readonly [CauseName, number] =
    changed === null ? ["reexported", reexported] : ["changed", changed];
  return [retold, ["added", added] as const, ["removed", removed] as const].filter(([, n]) => n > 0);
}

const valueLike = ({ metric, variant }: Restatement["before"], value: number): MetricValue =>
  bareValue(metric, variant, value);

/** Whether a reader sees another figure than before: a change too small to show changes nothing that was shown. */
export const looksOther = (words: Words, { before, value }: Restatement): boolean =>
  valueText(words, valueLike(before, before.value), before.value) !==
  valueText(words, valueLike(before, value), value);

/** `Service level, 9 to 15 Nov 2026: 78.4 % to 78.1 % (12 calls changed in a newer export)`. */
export function sentence(words: Words, { before, value, cause }: Restatement): string {
  const { t, f } = words;
  const of = valueLike(before, value);
  const causes = causesOf(cause).map(([name, n]) => t(`restated.${name}`, { n, value: apart(f.number(n)) }));
  if (cause.matured) causes.push(t("restated.matured"));
  if (causes.length === 0) causes.push(t("restated.elsewhere"));
  return t("restated.line", {
    metric: t(`metric.${before.metric}`),
    period: apart(spanName(words, before.period, "days")),
    before: apart(valueText(words, of, before.value)),
    now: apart(valueText(words, of, value)),
    cause: f.list(causes),
  });
}
