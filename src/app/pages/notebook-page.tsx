import { useEffect, useMemo, type ReactNode } from "react";
import { inputDimension, isValueInput, type Notebook } from "../../notebook";
import type { Dimension } from "../../metrics";
import { useSession } from "../device";
import { openTitle } from "../documents/open-title";
import { useDocument, type OpenedDocument } from "../documents/use-document";
import { useDataFacts } from "../notebook/data-facts";
import { NotebookView } from "../notebook/notebook-view";
import { Problem } from "../parts/problem";
import { address, type Route } from "../route";
import { useWords } from "../words";

/** A notebook, opened as soon as it is known what it says and what the data covers. */
export function NotebookPage(props: { readonly route: Route }) {
  const { notebook, query } = props.route;
  const opened = useDocument(notebook, query);
  useTitle(notebook, opened.state === "open" ? opened.document.title : null);
  if (opened.state === "failed") return <Edge>{<Problem error={opened.error} />}</Edge>;
  if (opened.state === "missing") return <Missing />;
  return opened.state === "open" ? <Opened opened={opened} route={props.route} /> : <Loading />;
}

function Opened(props: {
  readonly opened: Extract<OpenedDocument, { state: "open" }>;
  readonly route: Route;
}) {
  const { document, edit, info } = props.opened;
  const engine = useSession((session) => session.engine);
  const failure = useSession((session) => session.failure);
  const { facts, error } = useDataFacts(useMemo(() => dimensionsOf(document), [document]));
  if (error !== null) return <Edge>{<Problem error={error} />}</Edge>;
  if (engine === "failed" && !facts) return <Edge>{<Problem error={failure} />}</Edge>;
  if (!facts?.covered) return <Loading />;
  return <NotebookView {...{ document, edit, info, facts }} covered={facts.covered} route={props.route} />;
}

function Loading() {
  const { t } = useWords();
  return (
    <Edge>
      <p className="quiet" role="status">
        {t("app.loading")}
      </p>
    </Edge>
  );
}

function Missing() {
  const { t } = useWords();
  return (
    <div className="page">
      <h1>{t("documents.missing")}</h1>
      <p>{t("documents.missing_why")}</p>
      <p>
        <a href={address("notebook")}>{t("documents.missing_do")}</a>
      </p>
    </div>
  );
}

const Edge = (props: { readonly children: ReactNode }) => <div className="notebook">{props.children}</div>;

/** Tells the header what is open. */
function useTitle(id: string, title: string | null): void {
  useEffect(() => {
    openTitle.setState(title === null ? null : { id, title }, true);
    return () => openTitle.setState(null, true);
  }, [id, title]);
}

const dimensionsOf = (document: Notebook): readonly Dimension[] => [
  ...new Set(
    document.cells.flatMap((cell) =>
      cell.kind === "input" && cell.input !== "period" && !isValueInput(cell)
        ? [inputDimension[cell.input]]
        : [],
    ),
  ),
];
