import { useRef } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import type { DrawnMark } from "../../charts";
import { afterClosing } from "../parts/after-closing";
import { useWords } from "../words";

/** A mark that something is to be done with, and where it stands: pixels from the picture's top left. */
export interface AskedMark {
  readonly mark: DrawnMark;
  readonly x: number;
  readonly y: number;
}

/** One thing to do with a mark. */
export interface MarkAction {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

/** What can be done with a mark, beside it. */
export function MarkMenu(props: {
  readonly asked: AskedMark;
  readonly actions: readonly MarkAction[];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const { asked, actions, onClose } = props;
  const { mark, x, y } = asked;
  return (
    <>
      <span ref={anchor} className="mark-anchor" style={{ translate: `${x}px ${y}px` }} />
      <Popover
        className="popover"
        aria-label={t("marks.menu", { mark: mark.title })}
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Menu
          className="list mark-menu"
          aria-label={t("marks.menu", { mark: mark.title })}
          autoFocus="first"
          onAction={(id) => {
            onClose();
            const found = actions.find((action) => action.id === id);
            if (found) afterClosing(found.run);
          }}
          onClose={onClose}
        >
          <MenuSection>
            <Header className="list-heading">
              <b>{mark.title}</b>
              {mark.lines.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </Header>
            {actions.map(({ id, label }) => (
              <MenuItem key={id} id={id} className="item">
                {label}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}
