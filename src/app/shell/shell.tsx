import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useDevice } from "../device";
import { ImportPanel } from "../import/import-panel";
import { NumberPanel } from "../panels/number-panel";
import { Palette } from "../panels/palette";
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
        <ImportPanel />
      </div>
      <NumberPanel />
      <Palette />
      <DropAnywhere />
      <PasteAnywhere />
      <Toasts />
    </div>
  );
}
