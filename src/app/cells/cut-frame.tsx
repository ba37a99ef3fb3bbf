import type { ReactNode } from "react";
import type { CutOutput } from "../../notebook";
import { useWords } from "../words";
import { cutName } from "./cut-words";
import { needName } from "./need-name";

/** What stands around a table by something: over which calls, why there is none, and who was left out. */
export function CutFrame(props: {
  readonly output: CutOutput & { readonly rows: readonly unknown[]; readonly whole: { readonly n: number } };
  readonly label: string;
  readonly note: string;
  readonly children: ReactNode;
}) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { output } = props;
  const by = cutName(words, output);
  if (output.closed) return <p className="quiet">{t("table.closed", { by })}</p>;
  if (output.whole.n === 0) return <p className="quiet">{t("word.no_eligible_calls")}</p>;
  if (output.needs.length > 0) {
    const needs = f.list(output.needs.map((need) => needName(words, need)));
    return (
      <p className="note" data-state="not_computable">
        {t("word.not_computable_needs", { needs })}. {t("score.how_to_get", { needs })}
      </p>
    );
  }
  return (
    <>
      <p className="small quiet">
        {t("workbench.over", {
          value: f.number(output.whole.n),
          population: maybe(`population.${output.population}`),
        })}{" "}
        {props.note}
      </p>
      {output.rows.length > 0 ? (
        <div className="scroll" tabIndex={0} role="region" aria-label={props.label}>
          {props.children}
        </div>
      ) : null}
      {output.suppressed > 0 ? (
        <p className="small quiet">
          {t(output.cut === "agent_id" ? "table.suppressed" : "table.untold", {
            n: output.suppressed,
            value: f.number(output.suppressed),
          })}
        </p>
      ) : null}
    </>
  );
}
