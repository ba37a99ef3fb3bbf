import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { SealedReport } from "../../store";
import { useDevice, useSession } from "../device";
import { useNotebook } from "../notebook/notebook-context";
import { spanName } from "../notebook/period-name";
import { Problem } from "../parts/problem";
import { address, go } from "../route";
import { useWords } from "../words";
import { sealReport } from "./seal-report";

/** Seals the notebook as it is shown, and lists what was sealed before. */
export function SealedList() {
  const device = useDevice();
  const words = useWords();
  const { t, f, language } = words;
  const open = useNotebook();
  const version = useSession(({ data }) => data?.version ?? 0);
  const [reports, setReports] = useState<readonly SealedReport[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { store } = device;
  useEffect(() => {
    store.sealedReports.list().then(setReports, setError);
  }, [store]);
  const seal = async () => {
    setBusy(true);
    try {
      const report = await sealReport(device, open, language);
      go(address("sealed", { item: report.id }));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="sealed-list">
      <Button className="button" isDisabled={busy} onPress={() => void seal()}>
        {t(busy ? "sealed.busy" : "sealed.seal")}
      </Button>
      {error === null ? null : <Problem error={error} />}
      {reports.length > 0 ? (
        <details>
          <summary>{t("sealed.before", { n: reports.length, value: f.number(reports.length) })}</summary>
          <ul>
            {reports.map((report) => (
              <li key={report.id}>
                <a href={address("sealed", { item: report.id })}>
                  <bdi>{report.title}</bdi>, {spanName(words, report.period, "days")}
                </a>{" "}
                <span className="quiet">
                  {t("sealed.at", { at: f.dateTime(report.sealedAt) })}
                  {report.dataVersion === version ? "" : ` · ${t("sealed.older")}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
