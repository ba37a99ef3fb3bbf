import { Suspense } from "react";
import { Button, Menu, MenuTrigger, Popover } from "react-aria-components";
import { useStore } from "zustand";
import { openTitle } from "../documents/open-title";
import { NotebookList } from "../later-parts";
import { ChevronDown } from "../parts/icons";
import { address, useRoute } from "../route";
import { useWords } from "../words";

/** The notebook that is open, and the way to the others. */
export function NotebookSwitcher() {
  const { t } = useWords();
  const { page, notebook } = useRoute();
  const open = useStore(openTitle);
  const shown = page === "notebook" && open?.id === notebook && notebook !== "overview" ? open : null;
  const title = shown?.title.trim() ?? "";
  return (
    <span className="switcher">
      <a
        href={shown ? address("notebook", { notebook }) : address("notebook")}
        aria-current={page === "notebook" ? "page" : undefined}
      >
        <bdi className="switcher-title">{title === "" ? t("word.overview") : title}</bdi>
      </a>
      <MenuTrigger>
        <Button
          className="button icon"
          aria-label={t("documents.switch")}
          onHoverStart={() => void NotebookList.load()}
        >
          <ChevronDown className="chevron" />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Suspense fallback={<Menu className="list" aria-label={t("documents.switch")} />}>
            <NotebookList />
          </Suspense>
        </Popover>
      </MenuTrigger>
    </span>
  );
}
