import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { useDevice, useSession } from "../device";
import {
  DrillPanel,
  ImportPanel,
  NumberPanel,
  Palette,
  ReconcileSheet,
  ShortcutsSheet,
  TargetSheet,
} from "../later-parts";
import { Boundary } from "../parts/boundary";
import { Problem } from "../parts/problem";
import { Sheet } from "../parts/sheet";
import { documentKey } from "../documents/document-key";
import { CurrentPage } from "../pages/current-page";
import { PolicyLine } from "../policy/policy-line";
import { useRoute } from "../route";
import { useWords } from "../words";
import { DropAnywhere } from "./drop-anywhere";
import { PasteAnywhere } from "./paste-anywhere";
import { Header } from "./header";
import { InterruptedBanner } from "./interrupted-banner";
import { MissingBanner } from "./missing-banner";
import { Toasts } from "./toasts";

/** The frame of every page. */
export function Shell() {
  const { imports, session } = useDevice();
  const { t } = useWords();
  const importing = useStore(imports.state, ({ stage }) => stage !== "closed");
  const number = useSession((state) => state.number !== null);
  const drill = useSession((state) => state.drill !== null);
  const target = useSession((state) => state.target !== null);
  const reconcile = useSession((state) => state.reconcile !== null);
  const palette = useSession((state) => state.palette);
  const shortcuts = useSession((state) => state.shortcuts);
  const { page: at, notebook } = useRoute();
  const page = at === "notebook" ? documentKey(notebook) : at;
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (imports.state.getState().stage === "done") imports.close(); // read, or found again on the data page
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [page, imports]);
  return (
    <div className="shell">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t("app.skip")}
      </a>
      <Header />
      <div className={importing ? "with-panel" : "without-panel"}>
        <main className="main" id="main" ref={main} tabIndex={-1}>
          <MissingBanner />
          <InterruptedBanner />
          <CurrentPage />
          <PolicyLine />
        </main>
        <Part shown={importing} onClose={imports.close}>
          <ImportPanel />
        </Part>
      </div>
      <Part shown={number} onClose={() => session.setState({ number: null })}>
        <NumberPanel />
      </Part>
      <Part shown={drill} onClose={() => session.setState({ drill: null })}>
        <DrillPanel />
      </Part>
      <Part shown={target} onClose={() => session.setState({ target: null })}>
        <TargetSheet />
      </Part>
      <Part shown={reconcile} onClose={() => session.setState({ reconcile: null })}>
        <ReconcileSheet />
      </Part>
      <Part shown={palette} onClose={() => session.setState({ palette: false })}>
        <Palette />
      </Part>
      <Part shown={shortcuts} onClose={() => session.setState({ shortcuts: false })}>
        <ShortcutsSheet />
      </Part>
      <DropAnywhere />
      <PasteAnywhere />
      <Toasts />
    </div>
  );
}

/**
 * A part beside the page: fetched when it is first shown, and kept from then on, so that it can close as it likes. One
 * that cannot be drawn says so from the side, where it would have been, and can be closed.
 */
function Part(props: {
  readonly shown: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const [wanted, setWanted] = useState(props.shown);
  if (props.shown && !wanted) setWanted(true);
  const failed = (error: unknown) => (
    <Sheet open={props.shown} title={t("app.part_failed")} onClose={props.onClose}>
      <Problem error={error} />
    </Sheet>
  );
  return wanted ? (
    <Boundary of={props.shown} fallback={failed}>
      <Suspense>{props.children}</Suspense>
    </Boundary>
  ) : null;
}
