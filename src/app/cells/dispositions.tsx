import { isHatched, swatchOf } from "../../charts";
import type { DispositionShare } from "../../metrics";
import { address } from "../route";
import { useWords } from "../words";
import { chartWords } from "./chart-words";
import type { CellViewProps } from "./cell-view-props";

/** What came of the calls, code by code, beside the period before. */
export function DispositionsView({ output, status }: CellViewProps<"dispositions">) {
  const words = useWords();
  const { t, f, maybe } = words;
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const { rows, coded, total, coverage, population } = output.dispositions;
  if (total === 0) return <p className="quiet">{t("word.no_eligible_calls")}</p>;
  const most = Math.max(...rows.map(({ share }) => share));
  const compared = rows.some(({ previousShare }) => previousShare !== null);
  const named = chartWords(words);
  return (
    <div className="scroll dispositions">
      <p className="small quiet">
        {t("dispositions.over", {
          coded: f.number(coded),
          total: f.number(total),
          population: maybe(`population.${population}`),
          share: f.percent(coverage ?? 0),
        })}
      </p>
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
              <th scope="col" className="figure">
                {t("word.previous_period")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.code}
              row={row}
              most={most}
              compared={compared}
              name={named.disposition(row.code)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  readonly row: DispositionShare;
  readonly most: number;
  readonly compared: boolean;
  readonly name: string;
}) {
  const { t, f, catalogue } = useWords();
  const { row, most, compared } = props;
  const name = row.code === "(none)" ? t("chart.uncoded") : props.name;
  return (
    <tr>
      <th scope="row">
        {row.code === "(unmapped)" ? (
          <a href={address("dispositions")}>{t("chart.unmapped")}</a>
        ) : (
          <bdi>{name}</bdi>
        )}
      </th>
      <td className="figure">{f.number(row.n)}</td>
      <td className="figure">
        <data
          value={row.share}
          data-metric="call-disposition"
          data-variant={row.code}
          data-state="ok"
          data-n={row.n}
          title={t("score.interval", { low: f.percent(row.low), high: f.percent(row.high) })}
        >
          {f.percent(row.share)}
        </data>
      </td>
      <td className="bar-cell">
        <i
          className="chart-swatch share-bar"
          data-colour={swatchOf(row.code, catalogue)}
          data-hatched={isHatched(row.code, catalogue) || undefined}
          style={{ inlineSize: `${(100 * row.share) / most}%` }}
        />
      </td>
      {compared ? (
        <td className="figure quiet">{row.previousShare === null ? "–" : f.percent(row.previousShare)}</td>
      ) : null}
    </tr>
  );
}
