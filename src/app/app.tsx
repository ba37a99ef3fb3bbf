import { useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { useStore } from "zustand";
import { boot } from "./boot";
import { ShortcutKeys } from "./commands/shortcut-keys";
import { DeviceProvider, type Device } from "./device";
import { Problem } from "./parts/problem";
import { firstLanguage } from "./first-language";
import { loadTheRest } from "./later-parts";
import { Shell } from "./shell/shell";
import { WordsProvider, useWords } from "./words";

/** Opens what is stored on this device, then shows it. */
export function App() {
  const [device, setDevice] = useState<Device | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    boot().then(setDevice, setError);
  }, []);
  if (device) return <Running device={device} />;
  return (
    <WordsProvider language={firstLanguage()} digits="latn">
      <div className="page">{error === null ? null : <Problem error={error} />}</div>
    </WordsProvider>
  );
}

function Running({ device }: { readonly device: Device }) {
  const settings = useStore(device.session, (session) => session.settings);
  const own = useStore(device.session, (session) => session.data?.categories);
  const language = settings.language ?? firstLanguage();
  useEffect(() => void loadTheRest(), []);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (settings.theme === "system") delete dataset.theme;
    else dataset.theme = settings.theme;
  }, [settings.theme]);
  return (
    <DeviceProvider device={device}>
      <WordsProvider language={language} digits={settings.digits} {...(own ? { own } : {})}>
        <Localized>
          <Shell />
          <ShortcutKeys />
        </Localized>
      </WordsProvider>
    </DeviceProvider>
  );
}

/** Tells the document and react-aria the reader's language. */
function Localized(props: { readonly children: React.ReactNode }) {
  const { locale, language, direction } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  return <I18nProvider locale={locale}>{props.children}</I18nProvider>;
}
