import { useMemo } from "react";
import { inputDimension, isValueInput, readNotebook, templates, type Notebook } from "../../notebook";
import type { Dimension } from "../../metrics";
import { useSession } from "../device";
import { useEditor } from "../documents/use-editor";
import { withCellVariants } from "../notebook/cell-variants";
import { useDataFacts } from "../notebook/data-facts";
import { NotebookView } from "../notebook/notebook-view";
import { Problem } from "../parts/problem";
import type { Route } from "../route";
import { useWords } from "../words";

/** A notebook, opened as soon as it is known what the data covers. */
export function NotebookPage(props: { readonly route: Route }) {
  const { t, language } = useWords();
  const engine = useSession((session) => session.engine);
  const failure = useSession((session) => session.failure);
  const cellVariants = useSession(({ settings }) => settings.cellVariants);
  const live = useMemo(() => {
    const template = templates.find(({ id }) => id === props.route.notebook) ?? templates[0];
    return withCellVariants(readNotebook(template?.text[language] ?? ""), props.route.notebook, cellVariants);
  }, [language, props.route.notebook, cellVariants]);
  const { document, edit } = useEditor(live);
  const { facts, error } = useDataFacts(useMemo(() => dimensionsOf(document), [document]));
  if (error !== null) return <Edge>{<Problem error={error} />}</Edge>;
  if (engine === "failed" && !facts) return <Edge>{<Problem error={failure} />}</Edge>;
  if (!facts?.covered) {
    return (
      <Edge>
        <p className="quiet" role="status">
          {t("app.loading")}
        </p>
      </Edge>
    );
  }
  return (
    <NotebookView document={document} edit={edit} facts={facts} covered={facts.covered} route={props.route} />
  );
}

const Edge = (props: { readonly children: React.ReactNode }) => (
  <div className="notebook">{props.children}</div>
);

const dimensionsOf = (document: Notebook): readonly Dimension[] => [
  ...new Set(
    document.cells.flatMap((cell) =>
      cell.kind === "input" && cell.input !== "period" && !isValueInput(cell)
        ? [inputDimension[cell.input]]
        : [],
    ),
  ),
];
