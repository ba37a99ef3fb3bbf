import type { ImportReport } from "../../store";
import { useWords } from "../words";

const shown = 10;

/** The first rows that could not be read, with where and why. */
export function Rejects(props: {
  readonly report: Pick<ImportReport, "rejects" | "rejectedCount">;
  /** The policy on people leaves out what stood in them. */
  readonly hidden?: boolean;
}) {
  const { t, f, maybe } = useWords();
  const { rejects, rejectedCount } = props.report;
  if (rejects.length === 0) return null;
  const first = rejects.slice(0, shown);
  return (
    <section>
      <h3 id="rejects-title">{t("report.rejected")}</h3>
      <p className="small quiet">
        {t("report.first_of", { shown: f.number(first.length), all: f.number(rejectedCount) })}
        {props.hidden ? ` ${t("report.values_hidden")}` : null}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="rejects-title">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("report.line")}</th>
              <th scope="col">{t("report.column")}</th>
              <th scope="col">{t("report.reason")}</th>
              <th scope="col">{t("report.value")}</th>
            </tr>
          </thead>
          <tbody>
            {first.map((reject) => (
              <tr key={`${reject.file}/${reject.record}/${reject.column ?? ""}`}>
                <td>{f.number(reject.line)}</td>
                <td>
                  <bdi>{reject.column ?? ""}</bdi>
                </td>
                <td>{maybe(`import.reject.${reject.reason}`)}</td>
                <td className="written">
                  <bdi>{reject.value.slice(0, 60)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
