import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { csv, saveFile } from "../parts/save-file";
import { requestLog } from "../pwa";
import type { RequestEntry } from "../service-messages";
import { useWords } from "../words";

const every = 2000; // milliseconds between looks
const shown = 100; // rows

/** Every request that the service worker has seen, live. */
export function RequestLog() {
  const { t, f } = useWords();
  const log = useRequests();
  if (log === null) return null;
  if (log.length === 0) return <p className="quiet">{t("privacy.requests_none")}</p>;
  const foreign = log.filter(({ url }) => new URL(url).origin !== window.location.origin).length;
  const requests = t("count.requests", { n: log.length, value: f.number(log.length) });
  const save = () => {
    const rows = log.map(
      ({ at, method, url, answer }) => [new Date(at).toISOString(), method, url, answer] as const,
    );
    saveFile("dialbook-requests.csv", "text/csv", csv(["time", "method", "url", "answer"], rows));
  };
  return (
    <>
      <p role="status">
        {foreign === 0
          ? t("privacy.requests_summary", { requests })
          : t("privacy.requests_foreign", { requests, foreign: f.number(foreign) })}
      </p>
      <div className="scroll log" tabIndex={0} role="region" aria-label={t("privacy.requests")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("privacy.request_time")}</th>
              <th scope="col">{t("privacy.request_method")}</th>
              <th scope="col">{t("privacy.request_address")}</th>
              <th scope="col">{t("privacy.request_answer")}</th>
            </tr>
          </thead>
          <tbody>
            {log
              .slice(-shown)
              .reverse()
              .map((entry, i) => (
                <tr key={`${entry.at}/${entry.url}/${i}`}>
                  <td>{f.dateTime(entry.at)}</td>
                  <td>{entry.method}</td>
                  <td className="written">
                    <bdi>{entry.url.replace(window.location.origin, "")}</bdi>
                  </td>
                  <td>{t(`privacy.answer.${entry.answer}`)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <Button className="button" onPress={save}>
        {t("privacy.requests_export")}
      </Button>
    </>
  );
}

function useRequests(): readonly RequestEntry[] | null {
  const [log, setLog] = useState<readonly RequestEntry[] | null>(null);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const entries = "serviceWorker" in navigator ? await requestLog() : [];
      if (current) setLog(entries);
    };
    void look();
    const timer = setInterval(() => void look(), every);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, []);
  return log;
}
