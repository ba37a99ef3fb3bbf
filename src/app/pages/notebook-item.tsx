import { DocumentMenu } from "../documents/document-menu";
import type { LibraryItem } from "../documents/use-library";
import { address } from "../route";
import { useWords } from "../words";

/** One notebook in the library: its title, what it answers or when it was changed, and what can be done with it. */
export function NotebookItem({ item, under }: { readonly item: LibraryItem; readonly under: 2 | 3 }) {
  const { t, f } = useWords();
  const { id, title, about, from, pinned, updatedAt } = item;
  const Heading = under === 2 ? "h3" : "h4";
  const facts = [
    ...(pinned ? [t("documents.pinned")] : []),
    ...(item.own ? [t("documents.changed_at", { date: f.dateTime(updatedAt) })] : []),
    ...(from === null ? [] : [t("documents.from_template", { title: from })]),
  ];
  return (
    <li className="dataset">
      <div className="dataset-main">
        <Heading>
          <a href={address("notebook", { notebook: id })}>
            <bdi>{title === "" ? t("documents.untitled") : title}</bdi>
          </a>
        </Heading>
        {about === "" ? null : <p className="small">{about}</p>}
        {facts.length === 0 ? null : <p className="small quiet">{facts.join(" · ")}</p>}
      </div>
      <DocumentMenu id={id} own={item.own} title={title} label={t("documents.menu_of", { title })} />
    </li>
  );
}
