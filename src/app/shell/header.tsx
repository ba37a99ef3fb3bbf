import { Button, FileTrigger } from "react-aria-components";
import { useDevice, useSession } from "../device";
import { Mark } from "../parts/icons";
import { address, useRoute, type Page } from "../route";
import { callCount } from "../session";
import { useWords } from "../words";
import { NotebookSwitcher } from "./notebook-switcher";
import { MainMenu } from "./main-menu";
import { mainPages } from "./main-pages";

/** The page of the header to which a page that is not in it belongs. */
const within: Readonly<Partial<Record<Page | "unknown", Page>>> = {
  dispositions: "settings",
  glossary: "help",
};

/** The line at the top: where one is, how much there is, and that it is here. */
export function Header() {
  const { t, f } = useWords();
  const { imports } = useDevice();
  const route = useRoute();
  const calls = useSession(callCount);
  const count = t("count.calls", { n: calls, value: f.number(calls) });
  return (
    <header className="head">
      <div className="head-in">
        <a className="brand" href={address("notebook")}>
          <Mark />
          {t("app.name")}
        </a>
        <nav className="pages" aria-label={t("app.navigation")}>
          <NotebookSwitcher />
          {mainPages.map((page) => (
            <a
              key={page}
              href={address(page)}
              aria-current={route.page === page ? "page" : within[route.page] === page ? "true" : undefined}
            >
              {t(`page.${page}`)}
            </a>
          ))}
        </nav>
        <div className="head-end">
          <span className="status">
            {calls > 0 ? t("app.on_this_device", { calls: count }) : t("app.no_calls")}
          </span>
          {calls > 0 ? (
            <FileTrigger allowsMultiple onSelect={(files) => void imports.open([...(files ?? [])])}>
              <Button className="button" onPressStart={imports.prepare}>
                {t("app.add_file")}
              </Button>
            </FileTrigger>
          ) : null}
          <MainMenu />
        </div>
      </div>
    </header>
  );
}
