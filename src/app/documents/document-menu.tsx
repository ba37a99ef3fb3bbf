import { useState } from "react";
import { Button, Menu, MenuTrigger, Popover } from "react-aria-components";
import { useSession } from "../device";
import { AskText } from "../parts/ask-text";
import { ChevronDown } from "../parts/icons";
import { HintedButton } from "../parts/hinted-button";
import { HintedItem } from "../parts/hinted-item";
import { address, go, useRoute } from "../route";
import { useWords } from "../words";
import { useDocumentActions } from "./use-document-actions";
import { VersionsSheet } from "./later-versions";

/** What can be done with a whole notebook; a template can be pinned, copied and exported. */
export function DocumentMenu(props: {
  readonly id: string;
  readonly own: boolean;
  readonly title: string;
  /** How the button is read where several are: there it is a mark beside the title. */
  readonly label?: string;
}) {
  const { t } = useWords();
  const { id, own, title } = props;
  const actions = useDocumentActions();
  const pinned = useSession(({ settings }) => settings.pinnedNotebooks.includes(id));
  const { notebook, page } = useRoute();
  const [asking, setAsking] = useState<"name" | "versions" | null>(null);
  const trash = async () => {
    await actions.trash(id, title);
    if (page === "notebook" && notebook === id) go(address("notebooks"));
  };
  const act = (key: string) => {
    if (key === "rename") setAsking("name");
    if (key === "versions") setAsking("versions");
    if (key === "duplicate") void actions.duplicate(id);
    if (key === "pin") void actions.setPinned(id, !pinned);
    if (key === "markdown") void actions.exportMarkdown(id);
    if (key === "trash") void trash();
  };
  const offered = [
    ...(own ? (["rename"] as const) : []),
    ...(["duplicate", "pin", "markdown"] as const),
    ...(own ? (["versions", "trash"] as const) : []),
  ];
  return (
    <>
      <MenuTrigger>
        {props.label === undefined ? (
          <HintedButton className="button" hint={t(own ? "hint.notebook_own" : "hint.notebook")}>
            {t("documents.menu")}
            <ChevronDown className="chevron" />
          </HintedButton>
        ) : (
          <Button className="button icon" aria-label={props.label}>
            <ChevronDown className="chevron" />
          </Button>
        )}
        <Popover className="popover" placement="bottom end">
          <Menu
            className="list"
            aria-label={props.label ?? t("documents.menu")}
            onAction={(key) => act(String(key))}
          >
            {offered.map((key) => (
              <HintedItem
                key={key}
                id={key}
                label={t(key === "pin" && pinned ? "documents.unpin" : `documents.do.${key}`)}
                {...(key === "rename" ? {} : { hint: t(`hint.${key}`) })}
              />
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {asking === "name" ? (
        <AskText
          title={t("documents.do.rename")}
          label={t("documents.title")}
          action={t("documents.rename_do")}
          value={title}
          onAnswer={(text) => {
            setAsking(null);
            if (text !== null) void actions.rename(id, text);
          }}
        />
      ) : null}
      {asking === "versions" ? <VersionsSheet id={id} onClose={() => setAsking(null)} /> : null}
    </>
  );
}
