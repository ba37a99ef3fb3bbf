import { useState } from "react";
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
import { afterClosing } from "../parts/after-closing";
import { useWords } from "../words";
import { keyText } from "./key-text";
import { destinationGroups, useDestinations } from "./use-destinations";

/** Every command, and by typing every cell, notebook and metric. */
export function Palette() {
  const { t } = useWords();
  const { session } = useDevice();
  const open = useSession((state) => state.palette);
  const set = (palette: boolean) => session.setState({ palette });
  return (
    <ModalOverlay className="veil palette-veil" isDismissable isOpen={open} onOpenChange={set}>
      <Modal className="palette">
        <Dialog aria-label={t("palette.title")}>
          <PaletteList onChosen={() => set(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteList(props: { readonly onChosen: () => void }) {
  const { t } = useWords();
  const context = useCommandContext();
  const destinations = useDestinations();
  const { contains } = useFilter({ sensitivity: "base" });
  const [typed, setTyped] = useState("");
  const offered = commands.filter((command) => command.id !== "open-palette" && command.when(context));
  const choose = (key: string) => {
    props.onChosen();
    afterClosing(() => {
      void commands.find(({ id }) => id === key)?.run(context);
      destinations.find(({ id }) => id === key)?.go();
    });
  };
  return (
    <Autocomplete filter={contains} inputValue={typed} onInputChange={setTyped}>
      <SearchField className="find" aria-label={t("palette.find")} autoFocus>
        <Input className="input" placeholder={t("palette.find")} />
      </SearchField>
      <Menu
        className="list"
        onAction={(key) => choose(String(key))}
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
        {destinationGroups.map((group) => {
          const items = typed.trim() === "" ? [] : destinations.filter((one) => one.group === group);
          return items.length === 0 ? null : (
            <MenuSection key={group} id={`to-${group}`}>
              <Header className="list-heading">{t(`palette.${group}`)}</Header>
              {items.map(({ id, label }) => (
                <MenuItem key={id} id={id} textValue={label} className="item">
                  {label}
                </MenuItem>
              ))}
            </MenuSection>
          );
        })}
      </Menu>
    </Autocomplete>
  );
}
