import { Header, Menu, MenuItem, MenuSection } from "react-aria-components";
import { followedQuery } from "../../notebook";
import { useDocumentActions } from "../documents/use-document-actions";
import { useLibrary, type LibraryItem } from "../documents/use-library";
import { useTemplateSections } from "../documents/use-template-sections";
import { address, go, useRoute } from "../route";
import { useWords } from "../words";

const most = 8; // own notebooks in the menu; the library has all

/** The notebooks to switch to: own ones, pinned first, and the templates. */
export function NotebookList() {
  const { t } = useWords();
  const { own, templates } = useLibrary();
  const sections = useTemplateSections(templates);
  const { create } = useDocumentActions();
  const { page, notebook, query } = useRoute();
  const act = (key: string) => {
    if (key === "all") go(address("notebooks"));
    else if (key === "new") create();
    else go(address("notebook", { notebook: key.replace("open/", ""), query: followedQuery(query) }));
  };
  const section = (heading: string, items: readonly LibraryItem[]) =>
    items.length === 0 ? null : (
      <MenuSection key={heading}>
        <Header className="list-heading">{heading}</Header>
        {items.map(({ id, title }) => (
          <MenuItem
            key={id}
            id={`open/${id}`}
            textValue={title}
            className={page === "notebook" && notebook === id ? "item chosen" : "item"}
          >
            <bdi>{title === "" ? t("documents.untitled") : title}</bdi>
          </MenuItem>
        ))}
      </MenuSection>
    );
  return (
    <Menu
      className="list switcher-list"
      aria-label={t("documents.switch")}
      onAction={(key) => act(String(key))}
    >
      {section(t("documents.own"), (own ?? []).slice(0, most))}
      {sections.map(({ heading, items }) => section(heading, items))}
      <MenuSection aria-label={t("page.notebooks")}>
        <MenuItem id="all" className="item">
          {t("documents.all")}
        </MenuItem>
        <MenuItem id="new" className="item">
          {t("documents.new")}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}
