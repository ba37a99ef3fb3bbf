import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useStore } from "zustand";
import { useDevice } from "../device";
import { Boundary } from "../parts/boundary";
import { Cross } from "../parts/icons";
import { Problem } from "../parts/problem";
import { useWords } from "../words";
import { ImportProgress } from "./import-progress";
import { ImportReview } from "./import-review";
import { Outcomes } from "./outcomes";

/** The panel beside the page in which files are looked at, corrected and imported. */
export function ImportPanel() {
  const { imports } = useDevice();
  const { t } = useWords();
  const state = useStore(imports.state);
  const heading = useRef<HTMLHeadingElement>(null);
  const closed = state.stage === "closed";
  useEffect(() => {
    if (!closed) heading.current?.focus();
  }, [closed]);
  if (closed) return null;
  return (
    <aside className="import-panel" aria-labelledby="import-title">
      <div className="sheet-head">
        <h2 id="import-title" ref={heading} tabIndex={-1}>
          {state.stage === "done" ? t("report.title") : t("import.panel.title")}
        </h2>
        {state.stage === "running" ? null : (
          <Button className="button icon" aria-label={t("app.close")} onPress={imports.close}>
            <Cross />
          </Button>
        )}
      </div>
      <Boundary of={state.stage}>
        {state.stage === "reading" ? <Reading name={state.drafts.at(-1)?.file.name ?? ""} /> : null}
        {state.stage === "review" ? <ImportReview state={state} /> : null}
        {state.stage === "running" ? (
          <ImportProgress running={state.running} progress={state.progress} onCancel={imports.cancel} />
        ) : null}
        {state.stage === "done" ? <Outcomes outcomes={state.outcomes} /> : null}
        {state.stage === "failed" ? (
          <Problem error={state.error} action={{ label: t("import.panel.back"), run: imports.back }} />
        ) : null}
      </Boundary>
    </aside>
  );
}

function Reading(props: { readonly name: string }) {
  const { t } = useWords();
  return (
    <p className="quiet" role="status">
      {t("import.panel.reading", { name: props.name })}
    </p>
  );
}
