import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import { commandGroups, commands } from "../../commands";
import { useCommandContext } from "../commands/use-command-context";
import { useDevice, useSession } from "../device";
import { useWords } from "../words";
import { keyText } from "./key-text";

/** Every command, found by typing. */
export function Palette() {
  const { t } = useWords();
  const { session } = useDevice();
  const open = useSession((state) => state.palette);
  const context = useCommandContext();
  const { contains } = useFilter({ sensitivity: "base" });
  const set = (palette: boolean) => session.setState({ palette });
  const offered = commands.filter((command) => command.id !== "open-palette" && command.when(context));
  return (
    <ModalOverlay className="veil palette-veil" isDismissable isOpen={open} onOpenChange={set}>
      <Modal className="palette">
        <Dialog aria-label={t("palette.title")}>
          <Autocomplete filter={contains}>
            <SearchField className="find" aria-label={t("palette.find")} autoFocus>
              <Input className="input" placeholder={t("palette.find")} />
            </SearchField>
            <Menu
              className="list"
              onAction={(key) => {
                set(false);
                void commands.find(({ id }) => id === key)?.run(context);
              }}
              renderEmptyState={() => <p className="quiet none-found">{t("palette.none")}</p>}
            >
              {commandGroups.map((group) => {
                const items = offered.filter((command) => command.group === group);
                return items.length === 0 ? null : (
                  <MenuSection key={group} id={group}>
                    <Header className="list-heading">{t(`command.group.${group}`)}</Header>
                    {items.map(({ id, label, keys }) => (
                      <MenuItem key={id} id={id} textValue={t(label)} className="item">
                        <span>{t(label)}</span>
                        {keys[0] === undefined ? null : <kbd dir="ltr">{keyText(keys[0])}</kbd>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                );
              })}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
