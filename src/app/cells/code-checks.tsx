import type { CodeCheck } from "../../analysis";
import { useDrill } from "../drill/use-drill";
import { address } from "../route";
import { useWords } from "../words";
import { CallCount } from "./call-count";
import { needName } from "./need-name";
import type { CellViewProps } from "./cell-view-props";

const most = 12; // codes on the page

/** Rules that codes break, each with its count and its calls, and codes that nobody has given a meaning. */
export function CodeChecksView({ output, status }: CellViewProps<"code-checks">) {
  const words = useWords();
  const { t, f } = words;
  const { openDrill } = useDrill();
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const { rules, unmapped, scope } = output;
  const count = (n: number, name: string, check: CodeCheck) => (
    <CallCount n={n} name={name} onOpen={() => openDrill(name, { kind: "check", scope, check })} />
  );
  return (
    <div className="code-checks">
      <div className="scroll" tabIndex={0} role="region" aria-label={t("cell.kind.code-checks")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("workbench.rule")}</th>
              <th scope="col" className="figure">
                {t("dispositions.calls")}
              </th>
              <th scope="col" className="figure">
                {t("workbench.rule_of")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ rule, broken, of, needs }) => (
              <tr key={rule} data-rule={rule}>
                <th scope="row">
                  {t(`rule.${rule}`)}
                  {needs.length > 0 ? (
                    <span className="small quiet block">
                      {t("word.not_computable_needs", {
                        needs: f.list(needs.map((need) => needName(words, need))),
                      })}
                    </span>
                  ) : null}
                </th>
                <td className="figure" data-n={broken ?? undefined}>
                  {broken === null ? "–" : count(broken, t(`rule.${rule}`), { rule })}
                </td>
                <td className="figure quiet">{f.number(of)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unmapped.length > 0 ? (
        <div className="scroll" tabIndex={0} role="region" aria-label={t("chart.unmapped")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("workbench.code_written")}</th>
                <th scope="col" className="figure">
                  {t("dispositions.calls")}
                </th>
              </tr>
            </thead>
            <tbody>
              {unmapped.slice(0, most).map(({ system, code, n }) => (
                <tr key={`${system} ${code}`} data-code={code}>
                  <th scope="row">
                    <bdi>{code}</bdi>
                  </th>
                  <td className="figure">{count(n, code, { unmapped: { system, code } })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <p className="small">
        {unmapped.length === 0
          ? t("workbench.all_mapped")
          : t("workbench.unmapped", { n: unmapped.length, value: f.number(unmapped.length) })}{" "}
        <a href={address("dispositions")}>{t("workbench.map")}</a>
      </p>
    </div>
  );
}
