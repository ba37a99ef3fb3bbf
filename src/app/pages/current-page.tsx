import { Suspense, type ComponentType } from "react";
import { useSession } from "../device";
import {
  BenchmarksPage,
  DataPage,
  DispositionsPage,
  FirstVisit,
  GlossaryPage,
  HelpPage,
  NotebookPage,
  NotebooksPage,
  PrivacyPage,
  SealedPage,
  SettingsPage,
} from "../later-parts";
import { Boundary } from "../parts/boundary";
import { documentKey } from "../documents/document-key";
import { useRoute, type Route } from "../route";
import { hasData } from "../session";
import { useWords } from "../words";

const views: Readonly<Record<Exclude<Route["page"], "notebook">, ComponentType>> = {
  notebooks: NotebooksPage,
  data: DataPage,
  privacy: PrivacyPage,
  benchmarks: BenchmarksPage,
  settings: SettingsPage,
  dispositions: DispositionsPage,
  help: HelpPage,
  glossary: GlossaryPage,
  sealed: SealedPage,
  unknown: NotFound,
};

/** The page that the address names; without calls the notebook's place is the first visit. */
export function CurrentPage() {
  const route = useRoute();
  const empty = useSession(({ data }) => !hasData(data));
  return (
    <Boundary of={`${route.page}/${empty}`}>
      <Suspense>
        <Page route={route} empty={empty} />
      </Suspense>
    </Boundary>
  );
}

function Page(props: { readonly route: Route; readonly empty: boolean }) {
  const { route, empty } = props;
  if (route.page === "notebook")
    return empty ? <FirstVisit /> : <NotebookPage key={documentKey(route.notebook)} route={route} />;
  const View = views[route.page];
  return <View />;
}

function NotFound() {
  const { t } = useWords();
  return (
    <div className="page">
      <h1>{t("page.not_found")}</h1>
    </div>
  );
}
