import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { useDevice, useSession } from "../device";
import { Bars } from "../parts/icons";
import { address, go } from "../route";
import { useWords } from "../words";
import { mainPages } from "./main-pages";

const themes = ["system", "light", "dark"] as const;
const languages = ["en", "ar"] as const;
const menuPages = ["notebook", ...mainPages] as const;

/** Pages on a phone, and how the page looks and reads. */
export function MainMenu() {
  const words = useWords();
  const { t } = words;
  const { store, session } = useDevice();
  const theme = useSession(({ settings }) => settings.theme);
  const change = async (patch: {
    theme?: (typeof themes)[number];
    language?: (typeof languages)[number];
  }) => {
    session.setState(({ settings }) => ({ settings: { ...settings, ...patch } }));
    await store.settings.change(patch);
  };
  return (
    <MenuTrigger>
      <Button className="button icon" aria-label={t("app.menu")}>
        <Bars />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list">
          <MenuSection className="menu-pages">
            {menuPages.map((page) => (
              <MenuItem key={page} id={page} className="item" onAction={() => go(address(page))}>
                {page === "notebook" ? t("word.overview") : t(`page.${page}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection>
            <MenuItem id="glossary" className="item" onAction={() => go(address("glossary"))}>
              {t("page.glossary")}
            </MenuItem>
          </MenuSection>
          <MenuSection
            selectionMode="single"
            selectedKeys={[words.language]}
            onSelectionChange={(keys) => {
              const chosen = languages.find((id) => keys === "all" || keys.has(id));
              if (chosen) void change({ language: chosen });
            }}
          >
            <Header className="list-heading">{t("settings.language")}</Header>
            {languages.map((id) => (
              <MenuItem key={id} id={id} className="item" lang={id}>
                {t(`language.${id}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const chosen = themes.find((id) => keys === "all" || keys.has(id));
              if (chosen) void change({ theme: chosen });
            }}
          >
            <Header className="list-heading">{t("settings.theme")}</Header>
            {themes.map((id) => (
              <MenuItem key={id} id={id} className="item">
                {t(`theme.${id}`)}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
