import { Button } from "react-aria-components";
import { useStore } from "zustand";
import { installOffer } from "../install";
import { useWords } from "../words";

/** Installs the app where the browser offers it. */
export function InstallButton() {
  const { t } = useWords();
  const prompt = useStore(installOffer, (offer) => offer.prompt);
  if (!prompt) return <p className="quiet small">{t("settings.installed")}</p>;
  const install = async () => {
    await prompt.prompt();
    installOffer.setState({ prompt: null });
  };
  return (
    <div className="row">
      <Button className="button" onPress={() => void install()}>
        {t("settings.install")}
      </Button>
    </div>
  );
}
