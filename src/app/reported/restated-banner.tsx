import { Button } from "react-aria-components";
import { callsByImport, type Restatement } from "../../metrics";
import { valueText } from "../cells/metric-words";
import { useDevice, useSession } from "../device";
import { spanName } from "../notebook/period-name";
import { useWords, type Words } from "../words";

/** Figures that were shown once and are others now, with both values and why: never a silent change. */
export function RestatedBanner() {
  const words = useWords();
  const { t, f } = words;
  const { engine, store, session } = useDevice();
  const restated = useSession((state) => state.restated);
  const version = useSession(({ data }) => data?.version ?? 0);
  if (restated.length === 0) return null;
  const note = async () => {
    const imports = new Map<string, Readonly<Record<string, number>>>();
    for (const { before } of restated)
      if (!imports.has(before.period.from))
        imports.set(before.period.from, await callsByImport(engine, before.period));
    const kept = await store.reported.list();
    const changed = new Map(restated.map((one) => [one.before.id, one]));
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

/** `Service level, 9 to 15 Nov 2026: 78.4 % to 78.1 %, 12 calls re-exported`. */
export function sentence(words: Words, { before, value, cause }: Restatement): string {
  const { t, f } = words;
  const of = {
    metric: before.metric,
    variant: before.variant,
    state: "ok" as const,
    value,
    numerator: null,
    denominator: null,
    n: 0,
    low: null,
    high: null,
    unknownShare: 0,
    immature: 0,
    needs: [],
    extra: {},
    currency: null,
    params: {},
  };
  const causes = (["reexported", "added", "removed"] as const)
    .filter((name) => cause[name] > 0)
    .map((name) => t(`restated.${name}`, { n: cause[name], value: f.number(cause[name]) }));
  return t("restated.line", {
    metric: t(`metric.${before.metric}`),
    period: spanName(words, before.period, "days"),
    before: valueText(words, of, before.value),
    now: valueText(words, of, value),
    cause: f.list(causes),
  });
}
