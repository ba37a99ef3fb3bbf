import { useMemo } from "react";
import type { DayValue, DispositionShare, DispositionTrendRow } from "../../metrics";
import { useDrill } from "../drill/use-drill";
import { FilterBy } from "../notebook/filter-by";
import { address } from "../route";
import { useWords } from "../words";
import { CallCount } from "./call-count";
import { CodeCount, CodeShare, Over, ShareBar } from "./code-figures";
import { codeName } from "./code-name";
import { ShareVerdict } from "./share-verdict";
import { Sparkline } from "./sparkline";
import type { CellViewProps } from "./cell-view-props";

/** What came of the calls, code by code: how many, what share, over time, and what became of it since the period before. */
export function DispositionsView({ output, status }: CellViewProps<"dispositions">) {
  const words = useWords();
  const { t } = words;
  const { openDrill } = useDrill();
  const days = useMemo(() => shares(output?.trend ?? []), [output]);
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const { rows, total, population } = output.dispositions;
  if (total === 0) return <p className="quiet">{t("word.no_eligible_calls")}</p>;
  const most = Math.max(...rows.map(({ share }) => share));
  const compared = rows.some(({ previousShare }) => previousShare !== null);
  const show = ({ code }: DispositionShare): void =>
    openDrill(codeName(words, code), {
      kind: "disposition",
      scope: output.scope,
      cut: { population, code, by: null, group: null },
    });
  return (
    <div className="dispositions">
      <Over of={output.dispositions} />
      <div className="scroll" tabIndex={0} role="region" aria-label={t("cell.kind.dispositions")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("word.disposition")}</th>
              <th scope="col" className="figure">
                {t("dispositions.calls")}
              </th>
              <th scope="col" className="figure">
                {t("dispositions.share")}
              </th>
              <td className="bar-head" />
              {compared ? (
                <>
                  <th scope="col" className="figure before">
                    {t("word.previous_period")}
                  </th>
                  <th scope="col">{t("dispositions.change")}</th>
                </>
              ) : null}
              <th scope="col" className="over-time">
                {t("dispositions.over_time")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.code}
                row={row}
                most={most}
                compared={compared}
                days={days(row.code)}
                onOpen={() => show(row)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {compared ? <p className="small quiet">{t("dispositions.how")}</p> : null}
    </div>
  );
}

/** A code's share of the calls of each day or week. */
function shares(trend: readonly DispositionTrendRow[]): (code: string) => readonly DayValue[] {
  const all = new Map<string, number>();
  for (const { bucket, n } of trend) all.set(bucket, (all.get(bucket) ?? 0) + n);
  return (code) => {
    const own = new Map(trend.flatMap((row) => (row.code === code ? [[row.bucket, row.n] as const] : [])));
    return [...all].map(([bucket, n]) => ({
      day: bucket.slice(0, 10),
      value: (own.get(bucket) ?? 0) / n,
      n,
    }));
  };
}

function Row(props: {
  readonly row: DispositionShare;
  readonly most: number;
  readonly compared: boolean;
  readonly days: readonly DayValue[];
  readonly onOpen: () => void;
}) {
  const words = useWords();
  const { t, f } = words;
  const { row, most, compared } = props;
  const name = codeName(words, row.code);
  return (
    <tr data-code={row.code}>
      <th scope="row">
        {row.code === "(unmapped)" ? (
          <a href={address("dispositions")}>{name}</a>
        ) : (
          <FilterBy selection={{ filters: { disposition: [row.code] } }} label={name}>
            <bdi>{name}</bdi>
          </FilterBy>
        )}
      </th>
      <td className="figure">
        {row.n === 0 ? (
          f.number(0)
        ) : (
          <CallCount n={row.n} name={name} onOpen={props.onOpen}>
            <CodeCount row={row} />
          </CallCount>
        )}
      </td>
      <td className="figure">
        <CodeShare row={row} />
      </td>
      <td className="bar-cell">
        <ShareBar row={row} most={most} />
      </td>
      {compared ? (
        <>
          <td className="figure quiet before">
            {row.previousShare === null ? "–" : f.percent(row.previousShare)}
          </td>
          <td className="change">{row.change ? <ShareVerdict change={row.change} /> : "–"}</td>
        </>
      ) : null}
      <td className="over-time">
        <Sparkline days={props.days} label={t("dispositions.over_time_of", { name })} />
      </td>
    </tr>
  );
}
