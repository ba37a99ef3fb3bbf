import { Button } from "react-aria-components";
import type { DatasetRecord } from "../../store";
import { useSession } from "../device";
import { go, address } from "../route";
import { useWords, type Words } from "../words";
import { Account } from "./account";
import { Counts } from "./counts";
import { Matched } from "./matched";
import { newAndReplaced } from "./new-and-replaced";
import { Rejects } from "./rejects";
import { SaveRejects } from "./save-rejects";
import { toldRejects } from "./told-rejects";

/** Columns that an import works out itself: no file lacks them. */
const ours = new Set([
  "dq_flags",
  "result_code",
  "disposition_code",
  "tag_codes",
  "started_local",
  "created_local",
]);

/** What came in, in one line: how many of what. */
function headline({ t, f }: Words, { rows, report }: DatasetRecord): string {
  const calls = rows.calls ?? 0;
  const fresh = newAndReplaced(rows, report);
  if (fresh)
    return t("report.headline_overlap", {
      n: fresh.added,
      added: f.number(fresh.added),
      m: fresh.replaced,
      replaced: f.number(fresh.replaced),
    });
  if (calls > 0)
    return t("report.headline", { calls: t("count.calls", { n: calls, value: f.number(calls) }) });
  const n = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return t("report.headline", { calls: t("count.rows", { n, value: f.number(n) }) });
}

/** What an import made of its files, line by line. */
export function Report(props: { readonly dataset: DatasetRecord; readonly onOpen: (() => void) | null }) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { dataset, onOpen } = props;
  const { report } = dataset;
  const rejects = toldRejects(
    dataset,
    useSession(({ settings }) => settings.policy),
  );
  const shares = Object.entries(report.unknownShare).sort(([, a], [, b]) => a - b);
  const unknown = shares.filter(([, share]) => share > 0.005 && share < 1);
  const absent = shares
    .filter(([column, share]) => share === 1 && !ours.has(column))
    .map(([column]) => maybe(`field.${column}`));
  const policy = dataset.people ?? "named";
  const leftOut = [
    ...(policy === "named" ? [] : [t(`report.people.${policy}`)]),
    ...(report.droppedColumns ?? []).map((name) => `\u2068${name}\u2069`),
  ];
  const codes = Object.values(report.unknownCodes).flatMap((family) => Object.entries(family));
  return (
    <div className="report">
      <p className="headline">{headline(words, dataset)}</p>
      <p role="status" className="quiet">
        {t("report.done", { time: f.duration(report.elapsedMs / 1000) })}
        {dataset.covered ? (
          <>
            {" · "}
            {f.days(dataset.covered.from, dataset.covered.to)}
          </>
        ) : null}
      </p>
      {onOpen ? (
        <div className="row">
          <Button
            className="button main"
            onPress={() => {
              go(address("notebook"));
              onOpen();
            }}
          >
            {t("report.open")}
          </Button>
        </div>
      ) : null}
      <Counts counts={counts(words, dataset)} />
      <Account dataset={dataset} />
      {Object.keys(report.excluded).length === 0 ? null : (
        <section>
          <h3>{t("report.excluded_title")}</h3>
          <ul className="plain-list">
            {Object.entries(report.excluded).map(([reason, n]) => (
              <li key={reason}>
                {t("report.excluded", { n, value: f.number(n), reason: maybe(`import.excluded.${reason}`) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Matched dataset={dataset} />
      <Rejects report={{ ...report, rejects }} hidden={rejects !== report.rejects} />
      <dl className="facts">
        {unknown.length === 0 ? null : (
          <>
            <dt>{t("report.unknown")}</dt>
            <dd>
              {unknown
                .map(([column, share]) => `${maybe(`field.${column}`)} ${f.percent(share)}`)
                .join(" · ")}
            </dd>
          </>
        )}
        {codes.length === 0 ? null : (
          <>
            <dt>{t("report.unknown_codes")}</dt>
            <dd>
              <bdi>
                {codes
                  .slice(0, 30)
                  .map(([code, n]) => `${code} (${f.number(n)})`)
                  .join(" · ")}
                {codes.length > 30 ? " …" : null}
              </bdi>
              {Object.keys(report.unknownCodes.disposition).length === 0 ? null : (
                <div>
                  <a href={address("dispositions")} onClick={() => onOpen?.()}>
                    {t("codes.map_now")}
                  </a>
                </div>
              )}
            </dd>
          </>
        )}
        {report.unusedColumns.length === 0 ? null : (
          <>
            <dt>{t("report.unused")}</dt>
            <dd>
              <bdi>{report.unusedColumns.join(", ")}</bdi>
            </dd>
          </>
        )}
        {leftOut.length === 0 ? null : (
          <>
            <dt>{t("report.left_out")}</dt>
            <dd>{leftOut.join(" · ")}</dd>
          </>
        )}
        {(report.maskedColumns ?? []).length === 0 ? null : (
          <>
            <dt>{t("report.masked")}</dt>
            <dd>
              <bdi>{(report.maskedColumns ?? []).join(", ")}</bdi>
            </dd>
          </>
        )}
        {(dataset.rows.calls ?? 0) === 0 ? null : (
          <>
            <dt>{t("report.gaps")}</dt>
            <dd>
              {report.gaps.length === 0
                ? t("report.no_gaps")
                : report.gaps.map(({ from, to }) => f.days(from, to)).join(" · ")}
            </dd>
          </>
        )}
      </dl>
      {absent.length === 0 ? null : (
        <details>
          <summary>{t("report.absent_count", { n: absent.length, value: f.number(absent.length) })}</summary>
          <p className="small quiet">{f.list(absent)}</p>
        </details>
      )}
      <SaveRejects title={dataset.title} rejects={rejects} />
    </div>
  );
}

function counts({ t }: Words, { report, rows }: DatasetRecord): readonly (readonly [string, number])[] {
  const all: readonly (readonly [string, number, "always" | "if any"])[] = [
    [t("report.rows_read"), report.rowsRead, "always"],
    [t("report.rows_loaded"), report.rowsLoaded, "always"],
    [t("report.calls"), rows.calls ?? 0, "if any"],
    [t("report.legs_merged"), report.legsMerged, "if any"],
    [t("report.duplicates"), report.duplicates, "if any"],
    [t("report.supersedes"), report.supersedes, "if any"],
    [t("report.superseded_by"), report.supersededBy, "if any"],
    [t("report.rejected"), report.rejectedCount, "always"],
  ];
  return all.filter(([, n, when]) => when === "always" || n > 0).map(([label, n]) => [label, n] as const);
}
