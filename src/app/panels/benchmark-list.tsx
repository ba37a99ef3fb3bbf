import type { Benchmark, MetricValue } from "../../metrics";
import { benchmarkSpan } from "../cells/benchmark-span";
import { useWords } from "../words";

/** Every value to compare with, each with what is needed to doubt it; the doubtful ones are marked. */
export function BenchmarkList(props: {
  readonly value: MetricValue;
  readonly benchmarks: readonly Benchmark[];
}) {
  const words = useWords();
  const { t, f, maybe } = words;
  return (
    <ul className="benchmarks">
      {props.benchmarks.map((benchmark) => {
        return (
          <li key={benchmark.id} data-doubtful={benchmark.doubtful || undefined}>
            <p>
              <strong>{benchmarkSpan(words, props.value, benchmark)}</strong> {maybe(benchmark.denominator)}
              {benchmark.sector ? `, ${maybe(`sector.${benchmark.sector}`)}` : ""}
              {benchmark.doubtful ? <span className="tag-bad">{t("number.doubtful")}</span> : null}
              {benchmark.shown ? <span className="tag">{t("number.shown_default")}</span> : null}
            </p>
            <p className="small quiet">
              {benchmark.source}
              {benchmark.year === null
                ? ""
                : `, ${f.number(benchmark.year).replaceAll(/[,٬\s]/g, "")}`} ·{" "}
              {maybe(`confidence.${benchmark.confidence}`)}
            </p>
            {benchmark.note === undefined ? null : <p className="small quiet">{maybe(benchmark.note)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
