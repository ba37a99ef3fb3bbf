import { useEffect, useState } from "react";
import { dimensionValues, type Dimension } from "../../metrics";
import { coveredSpan, createValueLookup, type CoveredSpan, type ValueLookup } from "../../notebook";
import type { Engine } from "../../engine";
import { useDevice, useSession } from "../device";
import { policyText } from "../people";

export type DimensionValues = Readonly<
  Partial<Record<Dimension, readonly { readonly value: string; readonly n: number }[]>>
>;

/** What an open notebook must know of the data before it can ask anything: its span and what can be chosen. */
export interface DataFacts {
  readonly covered: CoveredSpan | null;
  readonly values: DimensionValues;
  readonly lookup: ValueLookup;
}

/** Rises when what is kept changes its form. */
const format = 3;

interface Kept {
  readonly covered: CoveredSpan | null;
  readonly values: DimensionValues;
}

/** The facts of the current data version: kept from last time if it has not changed, else asked of the engine. */
export function useDataFacts(dimensions: readonly Dimension[]): { facts: DataFacts | null; error: unknown } {
  const { store, engine } = useDevice();
  const version = useSession(({ data }) => data?.version ?? 0);
  const ready = useSession((session) => session.engine === "ready");
  const policy = useSession(({ settings }) => policyText(settings));
  const asked = dimensions.join(" ");
  const [facts, setFacts] = useState<DataFacts | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const abort = new AbortController();
    const key = `facts/${format}/${version}/${policy}/${asked}`;
    const load = async () => {
      const kept = (await store.cache.get(key)) as Kept | undefined;
      if (!kept && !ready) return;
      const known =
        kept ?? (await ask(engine, (asked === "" ? [] : asked.split(" ")) as Dimension[], abort.signal));
      if (!kept) await store.cache.put(key, version, known);
      const lookup = await createValueLookup(named(known.values), await store.secret());
      if (abort.signal.aborted) return;
      setFacts({ ...known, lookup });
      setError(null);
    };
    load().catch((problem: unknown) => {
      if (!abort.signal.aborted) setError(problem);
    });
    return () => abort.abort();
  }, [store, engine, version, policy, ready, asked]);
  return { facts, error };
}

async function ask(engine: Engine, dimensions: readonly Dimension[], signal: AbortSignal): Promise<Kept> {
  const span = await coveredSpan(engine, { signal });
  const values: Partial<Record<Dimension, { value: string; n: number }[]>> = {};
  for (const dimension of dimensions)
    values[dimension] = [...(await dimensionValues(engine, dimension, { signal }))];
  return { covered: span, values };
}

const named = (values: DimensionValues): Partial<Record<Dimension, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(values).map(([dimension, list]) => [dimension, list.map(({ value }) => value)]),
  );
