import type { ReactNode } from "react";
import { useSession } from "../device";
import { Boundary } from "../parts/boundary";
import { useRoute, type Route } from "../route";
import { hasData } from "../session";
import { useWords } from "../words";
import { DataPage } from "./data-page";
import { FirstVisit } from "./first-visit";
import { HelpPage } from "./help-page";
import { NotebookPage } from "./notebook-page";
import { PrivacyPage } from "./privacy-page";
import { SettingsPage } from "./settings-page";

const views: Readonly<Record<Exclude<Route["page"], "notebook">, () => ReactNode>> = {
  data: DataPage,
  privacy: PrivacyPage,
  settings: SettingsPage,
  help: HelpPage,
  unknown: NotFound,
};

/** The page that the address names; without calls the notebook's place is the first visit. */
export function CurrentPage() {
  const route = useRoute();
  const empty = useSession(({ data }) => !hasData(data));
  if (route.page === "notebook")
    return empty ? <FirstVisit /> : <NotebookPage key={route.notebook} route={route} />;
  const View = views[route.page];
  return (
    <Boundary of={route.page}>
      <View />
    </Boundary>
  );
}

function NotFound() {
  const { t } = useWords();
  return (
    <div className="page">
      <h1>{t("page.not_found")}</h1>
    </div>
  );
}
