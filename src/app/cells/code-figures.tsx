import { isHatched, swatchOf } from "../../charts";
import type { DispositionShare } from "../../metrics";
import type { DispositionsOutput } from "../../notebook";
import { useFollowed } from "../follow/followed";
import { useWords } from "../words";

type Shares = DispositionsOutput["dispositions"];

/** A code's row, or what that is while somebody draws over a chart. */
function useRow(own: DispositionShare): DispositionShare {
  const now = useFollowed((output) =>
    output.kind === "dispositions"
      ? (output.dispositions.rows.find(({ code }) => code === own.code) ?? null)
      : null,
  );
  return now === null ? { ...own, n: 0, share: 0, low: 0, high: 0 } : (now ?? own);
}

/** How many calls came to this. */
export function CodeCount(props: { readonly row: DispositionShare }) {
  return useWords().f.number(useRow(props.row).n);
}

/** Which share of the calls that is. */
export function CodeShare(props: { readonly row: DispositionShare }) {
  const { t, f } = useWords();
  const { code, share, n, low, high } = useRow(props.row);
  return (
    <data
      value={share}
      data-metric="call-disposition"
      data-variant={code}
      data-state="ok"
      data-n={n}
      title={t("score.interval", { low: f.percent(low), high: f.percent(high) })}
    >
      {f.percent(share)}
    </data>
  );
}

/** The share as a bar, beside the largest one. */
export function ShareBar(props: { readonly row: DispositionShare; readonly most: number }) {
  const { catalogue } = useWords();
  const { code, share } = useRow(props.row);
  return (
    <i
      className="chart-swatch share-bar"
      data-colour={swatchOf(code, catalogue)}
      data-hatched={isHatched(code, catalogue) || undefined}
      style={{ inlineSize: `${Math.min(100, (100 * share) / props.most)}%` }}
    />
  );
}

/** How many calls these are shares of. */
export function Over(props: { readonly of: Shares }) {
  const { t, f, maybe } = useWords();
  const now = useFollowed((output) => (output.kind === "dispositions" ? output.dispositions : null));
  const { coded, total, coverage, population } = now ?? props.of;
  return (
    <p className="small quiet">
      {t("dispositions.over", {
        coded: f.number(coded),
        total: f.number(total),
        population: maybe(`population.${population}`),
        share: f.percent(coverage ?? 0),
      })}
    </p>
  );
}
