import { dayOf, weekdayOf, type AheadOutput } from "../../../notebook";
import { useWords } from "../../words";

/** The week after: calls expected by day, closed days, the busiest hour and the people it needs. */
export function AheadView({ of }: { readonly of: AheadOutput }) {
  const { t, f } = useWords();
  if (of.days.every(({ calls }) => calls === null))
    return <p className="quiet">{t("report.ahead_untold")}</p>;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("report.ahead")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("dimension.day")}</th>
              <th scope="col" className="figure">
                {t("report.expected_calls")}
              </th>
              <th scope="col" className="figure">
                {t("report.between")}
              </th>
              <th scope="col" className="figure">
                {t("report.peak")}
              </th>
              <th scope="col" className="figure">
                {t("report.people")}
              </th>
            </tr>
          </thead>
          <tbody>
            {of.days.map(({ day, calls, closed, peak }) => (
              <tr key={day}>
                <th scope="row">
                  {f.weekday(weekdayOf(dayOf(day)), "long")} <span className="quiet">{f.date(day)}</span>
                </th>
                {closed !== null ? (
                  <td colSpan={4} className="quiet">
                    {closed === "" ? t("report.closed") : t("report.closed_for", { name: closed })}
                  </td>
                ) : (
                  <>
                    <td className="figure">{calls ? f.number(Math.round(calls.value)) : "–"}</td>
                    <td className="figure quiet">
                      {calls ? (
                        <bdi>
                          {t("score.range", {
                            low: f.number(Math.round(calls.low)),
                            high: f.number(Math.round(calls.high)),
                          })}
                        </bdi>
                      ) : (
                        "–"
                      )}
                    </td>
                    <td className="figure">
                      {peak ? `${f.hour(peak.hour)} (${f.number(Math.round(peak.calls))})` : "–"}
                    </td>
                    <td className="figure">{peak ? f.number(peak.people) : "–"}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small quiet">
        {t("report.ahead_note", {
          n: of.weeks,
          weeks: f.number(of.weeks),
          share: f.percent(of.goal.share, 0),
          time: f.duration(of.goal.target_s),
        })}
      </p>
    </>
  );
}
