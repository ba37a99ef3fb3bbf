import { schema } from "../../base";
import { profiles } from "../../import";
import { useWords } from "../words";
import { previewCell } from "./preview-cell";
import type { Draft } from "./import-session";
import { doubtsOf } from "./readiness";

const shown = 8; // rows

/** What a person knows a call by comes first; ids, addresses and what is worked out stand at the end. */
const first = ["started_local", "created_local", "responded_at", "score", "question", "created_on", "status", "amount", "currency", "direction", "result", "disposition", "agent_id", "queue", "contact_key", "wait_s", "talk_s", "duration_s"]; // prettier-ignore
const last = ["call_id", "started_at", "created_at", "recording_ref", "result_code", "disposition_code", "dq_flags"]; // prettier-ignore
const rank = (name: string): number =>
  first.includes(name) ? first.indexOf(name) : 100 + last.indexOf(name);

/** The first rows as they will be stored: what the reader checks. */
export function PreviewTable(props: { readonly draft: Draft }) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { preview, error } = props.draft;
  if (!preview) {
    return error === null ? (
      <p className="quiet small" role="status">
        {t("import.panel.previewing")}
      </p>
    ) : null;
  }
  const asked = doubtsOf(props.draft).find(({ code }) => code === "start_missing" || code === "date_missing");
  // before such a question is answered no row is a call: none is unreadable either
  if (asked)
    return (
      <section className="review-part" aria-labelledby="preview-title">
        <h3 id="preview-title">{t("word.preview")}</h3>
        <p className="small quiet">
          {t(
            asked.code === "start_missing"
              ? "import.panel.no_start_preview"
              : "import.panel.needs_day_preview",
          )}
        </p>
      </section>
    );
  const legs = profiles.find(({ id }) => id === props.draft.mapping?.profile)?.legsShareId === true;
  const rows = preview.rows.slice(0, shown);
  // A generated id is made again with this device's key when the file is imported: it says nothing here.
  const { kind = "calls", columns: mapped = [], idIsUnique = false } = props.draft.mapping ?? {};
  const made = new Set(
    schema[kind].flatMap(({ name, madeOf }) =>
      (name === "call_id" && kind === "calls" && !idIsUnique) ||
      (madeOf && !mapped.some(({ target }) => target === name))
        ? [name]
        : [],
    ),
  );
  const columns = preview.columns
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => !made.has(name))
    .sort((a, b) => rank(a.name) - rank(b.name) || a.at - b.at);
  const utc = new Set(schema[kind].filter(({ unit }) => unit === "utc").map(({ name }) => name));
  const { problems } = preview;
  return (
    <section className="review-part" aria-labelledby="preview-title">
      <h3 id="preview-title">{t("word.preview")}</h3>
      <p className="small quiet" id="preview-note">
        {t("import.panel.preview_note", {
          rows: t("count.rows", { n: rows.length, value: f.number(rows.length) }),
        })}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="preview-note">
        <table className="table">
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {maybe(`field.${name}`)}
                  {utc.has(name) ? " (UTC)" : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {columns.map(({ name, at }) => (
                  <td key={name} className={name.endsWith("_s") ? "figure" : undefined}>
                    <bdi className="cell">{previewCell(words, name, row[at] ?? null)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {legs ? <p className="small quiet">{t("import.panel.not_calls")}</p> : null}
      {problems.length === 0 ? null : (
        <details className="problems">
          <summary>
            {t("import.panel.problems", { n: problems.length, value: f.number(problems.length) })}
          </summary>
          <ul>
            {problems.slice(0, 20).map((problem) => (
              <li key={`${problem.record}/${problem.column ?? ""}`}>
                {t("report.line")} {f.number(problem.line)}
                {problem.column === null ? null : <>, {problem.column}</>}: <bdi>{problem.value}</bdi>{" "}
                <span className="quiet">{maybe(`import.reject.${problem.reason}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
