import { Button } from "react-aria-components";
import type { Closure } from "../../base";
import { address, go } from "../route";
import { useWords } from "../words";
import { Counts } from "./counts";
import type { ClosuresOutcome } from "./import-types";
import { Rejects } from "./rejects";
import { SaveRejects } from "./save-rejects";

const shown = 40;

/** What a list of holidays changed in the opening hours: what was added, what was there, what could not be read. */
export function ClosuresReport(props: {
  readonly title: string;
  readonly closures: ClosuresOutcome;
  readonly onLeave: () => void;
}) {
  const { t, f, maybe } = useWords();
  const { added, known, unset, ownQueues, report } = props.closures;
  const days = ({ day, until }: Closure) => (until === null ? f.date(day) : f.days(day, until));
  const counts: readonly (readonly [string, number])[] = [
    [t("report.rows_read"), report.rowsRead],
    [t("closures.count_added"), added.length],
    [t("closures.count_known"), known],
    [t("report.rejected"), report.rejectedCount],
  ];
  return (
    <div className="report">
      <p className="headline" role="status">
        {t("closures.added", { n: added.length, value: f.number(added.length) })}
      </p>
      <p className="quiet">{t("closures.kept")}</p>
      <div className="row">
        <Button
          className="button main"
          onPress={() => {
            go(address("settings"));
            props.onLeave();
          }}
        >
          {t("closures.open")}
        </Button>
      </div>
      <Counts counts={counts} />
      {unset && added.length > 0 ? <p>{t("closures.unset")}</p> : null}
      {ownQueues === 0 ? null : (
        <p>{t("closures.own_queues", { n: ownQueues, value: f.number(ownQueues) })}</p>
      )}
      {added.length === 0 ? null : (
        <section>
          <h3>{t("closures.list")}</h3>
          <ul className="plain-list">
            {added.slice(0, shown).map((closure) => (
              <li key={`${closure.day}/${closure.until ?? ""}`}>
                {days(closure)}
                {closure.name === null ? null : (
                  <span className="quiet">
                    {" · "}
                    <bdi>{closure.name}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ul>
          {added.length > shown ? (
            <p className="small quiet">
              {t("report.first_of", { shown: f.number(shown), all: f.number(added.length) })}
            </p>
          ) : null}
        </section>
      )}
      {Object.entries(report.excluded).map(([reason, n]) => (
        <p key={reason} className="small quiet">
          {t("report.excluded", { n, value: f.number(n), reason: maybe(`import.excluded.${reason}`) })}
        </p>
      ))}
      <Rejects report={report} />
      <SaveRejects title={props.title} rejects={report.rejects} />
    </div>
  );
}
