import { accountParts, importAccount, type AccountPart } from "../../metrics";
import { plainScope } from "../../notebook";
import type { DatasetRecord } from "../../store";
import { CallCount } from "../cells/call-count";
import { useDevice, useSession } from "../device";
import { rowsOfDrill } from "../drill/rows-of-drill";
import { notebookSettings, paramsOf } from "../params";
import { useAsked } from "../use-asked";
import { useWords } from "../words";

const nextDay = (local: string): string =>
  new Date(Date.parse(`${local.slice(0, 10)}Z`) + 86_400_000).toISOString().slice(0, 19);

/** What became of the calls of an import, so that its count and those of the notebooks can be told from each other. */
export function Account({ dataset }: { readonly dataset: DatasetRecord }) {
  const { engine, session } = useDevice();
  const { t, f } = useWords();
  const version = useSession(({ data }) => data?.version ?? 0);
  const settings = useSession((state) => state.settings);
  const benchmarks = useSession((state) => state.benchmarks);
  const { covered, id } = dataset;
  const stored = dataset.rows.calls ?? 0;
  const asks = stored > 0 && covered !== null && dataset.state === "live";
  const { value } = useAsked(asks ? JSON.stringify([id, version]) : null, (signal) =>
    importAccount(engine, id, { signal }),
  );
  if (!asks || !value) return null;
  const here = accountParts.reduce((sum, part) => sum + value[part], 0);
  const replaced = Math.max(0, stored - here);
  const counted = value.inbound + value.outbound + value.internal;
  const open = (population: AccountPart) => {
    const scope = plainScope({
      period: {
        period: { from: `${covered.from.slice(0, 10)}T00:00:00`, to: nextDay(covered.to) },
        ...{ compare: null, unit: "all", days: 0, partial: false },
      },
      filters: {},
      params: paramsOf(settings),
      settings: { ...notebookSettings(settings, benchmarks) },
    });
    // every hour counts here, open or not
    const rows = rowsOfDrill({
      kind: "calls",
      population,
      scope: { ...scope, calendars: null },
      within: {},
      importId: id,
    });
    session.setState({ drill: [{ kind: "rows", title: t(`account.${population}`), rows }] });
  };
  return (
    <section className="account">
      <h3>{t("account.title", { n: stored, value: f.number(stored) })}</h3>
      <table className="table counts">
        <tbody>
          {accountParts
            .filter((part) => value[part] > 0)
            .map((part) => (
              <tr key={part} data-part={part}>
                <th scope="row">{t(`account.${part}`)}</th>
                <td className="figure">
                  <data value={value[part]}>
                    <CallCount n={value[part]} name={t(`account.${part}`)} onOpen={() => open(part)} />
                  </data>
                </td>
              </tr>
            ))}
          {replaced > 0 ? (
            <tr data-part="replaced">
              <th scope="row">{t("account.replaced")}</th>
              <td className="figure">
                <data value={replaced}>{f.number(replaced)}</data>
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <p className="small quiet">{t("account.note", { n: counted, value: f.number(counted) })}</p>
    </section>
  );
}
