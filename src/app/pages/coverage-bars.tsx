import type { DatasetRecord } from "../../store";
import { useWords } from "../words";
import { datasetTitle } from "./dataset-title";
import { timeLine } from "./time-line";

/** The period each dataset covers, all on one line of time, with the days that have no calls left open. */
export function CoverageBars(props: { readonly datasets: readonly DatasetRecord[] }) {
  const words = useWords();
  const { t, f } = words;
  const covered = props.datasets.filter(({ covered: span }) => span !== null);
  const line = timeLine(covered);
  if (!line) return null;
  return (
    <figure className="coverage">
      <figcaption className="label">{t("data.coverage")}</figcaption>
      <div className="bars" dir="ltr">
        <div className="ticks" aria-hidden="true">
          {line.ticks.map(({ at, iso }) => (
            <span key={iso} style={{ left: `${at * 100}%` }}>
              {f.date(iso, "month")}
            </span>
          ))}
        </div>
        {line.bars.map(({ dataset, from, to, gaps }) => (
          <div key={dataset.id} className="bar-row">
            <bdi className="bar-label" dir="auto">
              {datasetTitle(words, dataset)}
            </bdi>
            <div className="bar-track">
              <div
                className="bar"
                style={{ left: `${from * 100}%`, width: `${Math.max(0.4, (to - from) * 100)}%` }}
                role="img"
                aria-label={`${datasetTitle(words, dataset)}: ${f.days(dataset.covered?.from ?? "", dataset.covered?.to ?? "")}`}
              />
              {gaps.map((gap) => (
                <div
                  key={gap.from}
                  className="gap"
                  style={{ left: `${gap.from * 100}%`, width: `${(gap.to - gap.from) * 100}%` }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </figure>
  );
}
