import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { useDevice, useSession } from "../device";
import { ImportPanel, NumberPanel, Palette } from "../later-parts";
import { Boundary } from "../parts/boundary";
import { CurrentPage } from "../pages/current-page";
import { useRoute } from "../route";
import { useWords } from "../words";
import { DropAnywhere } from "./drop-anywhere";
import { PasteAnywhere } from "./paste-anywhere";
import { Header } from "./header";
import { MissingBanner } from "./missing-banner";
import { Toasts } from "./toasts";

/** The frame of every page. */
export function Shell() {
  const { imports } = useDevice();
  const { t } = useWords();
  const importing = useStore(imports.state, ({ stage }) => stage !== "closed");
  const number = useSession((state) => state.number !== null);
  const palette = useSession((state) => state.palette);
  const { page } = useRoute();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [page]);
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
          <CurrentPage />
        </main>
        <Part shown={importing}>
          <ImportPanel />
        </Part>
      </div>
      <Part shown={number}>
        <NumberPanel />
      </Part>
      <Part shown={palette}>
        <Palette />
      </Part>
      <DropAnywhere />
      <PasteAnywhere />
      <Toasts />
    </div>
  );
}

/** A part beside the page: fetched when it is first shown, and kept from then on, so that it can close as it likes. */
function Part(props: { readonly shown: boolean; readonly children: ReactNode }) {
  const [wanted, setWanted] = useState(props.shown);
  if (props.shown && !wanted) setWanted(true);
  return wanted ? (
    <Boundary of={props.shown}>
      <Suspense>{props.children}</Suspense>
    </Boundary>
  ) : null;
}
