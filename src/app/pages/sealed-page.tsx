import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { CellStatus, Sealed } from "../../notebook";
import type { SealedReport } from "../../store";
import { useDevice, useSession } from "../device";
import { CellFrame } from "../notebook/cell-frame";
import { NotebookContext, type OpenNotebook } from "../notebook/notebook-context";
import { spanName } from "../notebook/period-name";
import { Problem } from "../parts/problem";
import { policyText } from "../people";
import { address, go, useRoute } from "../route";
import { ChangesBanner } from "../sealed/changes-banner";
import { mustShowSealed } from "../sealed/may-show";
import { SealContext } from "../sealed/sealed-context";
import { useAsked } from "../use-asked";
import { useWords } from "../words";

/** A report as it was sealed: nothing in it is counted anew; what the data says otherwise now stands above it. */
export function SealedPage() {
  const { store } = useDevice();
  const { t } = useWords();
  const { item } = useRoute();
  const settings = useSession((session) => session.settings);
  const key = item === "" ? null : JSON.stringify([item, policyText(settings)]);
  const { value, error } = useAsked(key, async () => {
    const report = await store.sealedReports.get(item);
    if (!report) return "missing";
    const sealed = JSON.parse(report.json) as Sealed;
    mustShowSealed(report, sealed, settings, (await store.policy.get()).log);
    return { report, sealed };
  });
  if (error) return <div className="page">{<Problem error={error} />}</div>;
  if (item === "" || value === "missing")
    return (
      <div className="page">
        <h1>{t("sealed.missing")}</h1>
        <p>
          <a href={address("notebook", { notebook: "weekly-report" })}>{t("sealed.to_report")}</a>
        </p>
      </div>
    );
  if (!value)
    return (
      <div className="notebook">
        <p className="quiet" role="status">
          {t("app.loading")}
        </p>
      </div>
    );
  return <Report key={item} {...value} />;
}

function Report({ report, sealed }: { readonly report: SealedReport; readonly sealed: Sealed }) {
  const words = useWords();
  const { t, f } = words;
  const { store } = useDevice();
  const [error, setError] = useState<unknown>(null);
  const open = useMemo(() => frozen(report, sealed), [report, sealed]);
  const { id, sealedAt, dataVersion } = report;
  const seal = useMemo(() => ({ id, sealedAt, dataVersion }), [id, sealedAt, dataVersion]);
  const remove = () => {
    store.sealedReports
      .remove(report.id)
      .then(() => go(address("notebook", { notebook: "weekly-report" })), setError);
  };
  const cells = sealed.document.cells.filter(({ kind }) => kind !== "input");
  return (
    <SealContext value={seal}>
      <NotebookContext value={open}>
        <article className="notebook sealed" aria-labelledby="notebook-title" lang={sealed.language}>
          <div className="notebook-head">
            <h1 id="notebook-title">{report.title}</h1>
            <p className="quiet">
              {spanName(words, report.period, "days")} ·{" "}
              {t("sealed.stamp", { at: f.dateTime(sealedAt), version: f.number(dataVersion) })}
            </p>
            <Button className="button link" onPress={remove}>
              {t("sealed.remove")}
            </Button>
          </div>
          {error === null ? null : <Problem error={error} />}
          <ChangesBanner report={report} sealed={sealed} />
          {cells.map((cell) => (
            <CellFrame key={cell.id} cell={cell} observe={unseen} />
          ))}
        </article>
      </NotebookContext>
    </SealContext>
  );
}

const unseen = () => () => undefined;
const nothing = () => undefined;

/** What the cells of a sealed report share: its own outputs, and nothing that can be changed. */
function frozen(report: SealedReport, { document, view, period, covered, outputs }: Sealed): OpenNotebook {
  const statusOf = (id: string): CellStatus => ({
    state: "current",
    output: outputs[id] ?? null,
    error: null,
    dataVersion: null, // never out of date: it says of which data it is
    notFilteredBy: outputs[id]?.notFilteredBy ?? [],
    ms: null,
    stopped: false,
  });
  const statuses = new Map(document.cells.map(({ id }) => [id, statusOf(id)]));
  const fallback = statusOf("");
  return {
    id: report.id,
    document,
    edit: {
      apply: nothing,
      undo: nothing,
      redo: nothing,
      canUndo: false,
      canRedo: false,
      undoLabel: null,
      redoLabel: null,
    },
    info: { template: null, saving: "saved", error: null, trashedAt: null, held: false, release: nothing },
    view,
    base: view,
    setView: nothing,
    period,
    covered,
    follower: { near: nothing, move: nothing, done: nothing, close: nothing },
    facts: { covered, values: {}, lookup: { toId: () => null, toValue: () => null } },
    runner: {
      runner: {
        set: nothing,
        status: (id) => statuses.get(id) ?? fallback,
        retry: nothing,
        run: nothing,
        cancel: nothing,
        stop: nothing,
        idle: () => Promise.resolve(),
        close: nothing,
      },
      subscribe: () => nothing,
    },
  };
}
