import type { Engine } from "../../engine";
import { restatements, volume, type Restatement } from "../../metrics";
import { sealedFigures, type Sealed } from "../../notebook";
import type { SealedReport } from "../../store";

/** What a sealed report says that the data says otherwise now. */
export interface ChangedSince {
  readonly figures: readonly Restatement[];
  /** Calls offered and lost, then and now; null where the report has none or they are the same. */
  readonly volume: {
    readonly before: { readonly offered: number; readonly lost: number };
    readonly now: { readonly offered: number; readonly lost: number };
  } | null;
}

/** Counts a sealed report's figures again, by the rules that it was sealed with. */
export async function changedSince(
  engine: Engine,
  report: SealedReport,
  sealed: Sealed,
  signal: AbortSignal,
): Promise<ChangedSince> {
  const { params, settings, view } = sealed;
  const rules = {
    params,
    filters: view.filters,
    ...(settings.rules && {
      calendars: settings.rules.calendars,
      queueParams: settings.rules.queueParams,
    }),
  };
  const ask = { signal, priority: 5 };
  const figures = await restatements(
    engine,
    sealedFigures(report.id, report.dataVersion, sealed),
    rules,
    ask,
  );
  const [shown] = Object.values(sealed.outputs).flatMap((output) =>
    output.kind === "scorecard" && output.volume
      ? [output.volume.current]
      : output.kind === "report" && output.of.part === "summary"
        ? [output.of.volume.current]
        : [],
  );
  if (!shown) return { figures, volume: null };
  const { current } = await volume(engine, { ...rules, period: sealed.period.period, compare: null }, ask);
  const same = current.offered === shown.offered && current.lost === shown.lost;
  const of = ({ offered, lost }: typeof current) => ({ offered, lost });
  return { figures, volume: same ? null : { before: of(shown), now: of(current) } };
}
