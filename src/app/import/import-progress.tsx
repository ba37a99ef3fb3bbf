import { Button, ProgressBar } from "react-aria-components";
import { useWords } from "../words";
import type { Progress, Running } from "./import-session";

/** What is being done, how far, and how long still; it can be cancelled. */
export function ImportProgress(props: {
  readonly running: Running | null;
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}) {
  const { t, f } = useWords();
  const { running, progress } = props;
  const stage = progress?.stage ?? "reading";
  const share = progress && progress.totalBytes > 0 ? Math.min(1, progress.bytes / progress.totalBytes) : 0;
  return (
    <div className="import-progress">
      {running && running.of > 1 ? (
        <p>
          <bdi>{running.title}</bdi>{" "}
          <span className="quiet small">
            {t("import.progress.of", { at: f.number(running.at), of: f.number(running.of) })}
          </span>
        </p>
      ) : null}
      <ProgressBar value={share * 100} aria-label={t("import.progress.title")} className="progress">
        <div className="track">
          <div className="fill" style={{ inlineSize: `${share * 100}%` }} />
        </div>
      </ProgressBar>
      <p role="status">{t(`import.progress.${stage}`)}</p>
      {progress ? (
        <p className="quiet small">
          {t("import.progress.status", {
            rows: t("count.rows", { n: progress.rows, value: f.number(progress.rows) }),
            bytes: f.bytes(progress.bytes),
            total: f.bytes(progress.totalBytes),
          })}
          {progress.left === null ? null : (
            <> · {t("import.progress.left", { time: f.duration(Math.ceil(progress.left)) })}</>
          )}
        </p>
      ) : null}
      <div className="row">
        <Button className="button" onPress={props.onCancel}>
          {t("import.progress.cancel")}
        </Button>
      </div>
    </div>
  );
}
