import { useMemo, useState } from "react";
import { Button, FileTrigger, Input, SearchField, useFilter } from "react-aria-components";
import { readNotebook, withoutNames, writeNotebook } from "../../notebook";
import { useDevice } from "../device";
import { useDocumentActions } from "../documents/use-document-actions";
import { useTemplateSections } from "../documents/use-template-sections";
import { useLibrary, type LibraryItem } from "../documents/use-library";
import { useMayTell } from "../policy/use-may-tell";
import { useWords } from "../words";
import { NotebookItem } from "./notebook-item";
import { NotebookTrash } from "./notebook-trash";

/** What of a notebook is searched: nothing that the policy on people hides, or finding it would tell of whom it is. */
function useToldText(): (item: LibraryItem) => string {
  const may = useMayTell();
  return useMemo(() => {
    const texts = new Map<LibraryItem, string>();
    return (item) => {
      if (!may || !item.own) return item.text;
      const known = texts.get(item) ?? writeNotebook(withoutNames(readNotebook(item.text), may));
      texts.set(item, known);
      return known;
    };
  }, [may]);
}

/** Every notebook of this device and every template: found, opened, made, put away. */
export function NotebooksPage() {
  const { t } = useWords();
  const { imports } = useDevice();
  const { own, templates, trash } = useLibrary();
  const { create } = useDocumentActions();
  const { contains } = useFilter({ sensitivity: "base" });
  const [sought, setSought] = useState("");
  const told = useToldText();
  const found = (items: readonly LibraryItem[]) =>
    items.filter((item) => contains(item.title, sought.trim()) || contains(told(item), sought.trim()));
  const [mine, ready] = [found(own ?? []), found(templates)];
  const sections = useTemplateSections(ready);
  const count = mine.length + ready.length;
  const foundText = count === 0 ? t("documents.none_found") : t("documents.found", { n: count });
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t("page.notebooks")}</h1>
          <p className="quiet">{t("documents.lead")}</p>
        </div>
        <div className="row">
          <FileTrigger
            acceptedFileTypes={[".md", ".markdown", "text/markdown"]}
            onSelect={(files) => void imports.open([...(files ?? [])])}
          >
            <Button className="button">{t("documents.open_file")}</Button>
          </FileTrigger>
          <Button className="button main" onPress={create}>
            {t("documents.new")}
          </Button>
        </div>
      </div>
      <div className="library-find">
        <SearchField className="field" aria-label={t("documents.find")} value={sought} onChange={setSought}>
          <Input className="input" placeholder={t("documents.find")} />
        </SearchField>
        <p className="small quiet" role="status">
          {sought.trim() === "" ? "" : foundText}
        </p>
      </div>
      {mine.length > 0 || sought.trim() === "" ? (
        <section className="page-part">
          <h2>{t("documents.own")}</h2>
          {own?.length === 0 ? <p className="quiet">{t("documents.none_own")}</p> : null}
          <List items={mine} under={2} />
        </section>
      ) : null}
      {ready.length > 0 ? (
        <section className="page-part">
          <h2>{t("documents.templates")}</h2>
          <p className="quiet">{t("documents.templates_note")}</p>
          {sections.map(({ heading, items }) => (
            <div key={heading} className="library-group">
              <h3 className="quiet">{heading}</h3>
              <List items={items} under={3} />
            </div>
          ))}
        </section>
      ) : null}
      <NotebookTrash items={trash} />
    </div>
  );
}

const List = ({ items, under }: { readonly items: readonly LibraryItem[]; readonly under: 2 | 3 }) =>
  items.length === 0 ? null : (
    <ul className="datasets">
      {items.map((item) => (
        <NotebookItem key={item.id} item={item} under={under} />
      ))}
    </ul>
  );
