import { useDevice, useSession } from "../device";
import { Sheet } from "../parts/sheet";
import { address } from "../route";
import { useWords } from "../words";
import { Shortcuts } from "./shortcuts";

/** All keys, beside what one is doing. */
export function ShortcutsSheet() {
  const { t } = useWords();
  const { session } = useDevice();
  const open = useSession((state) => state.shortcuts);
  const close = () => session.setState({ shortcuts: false });
  return (
    <Sheet open={open} title={t("help.shortcuts")} onClose={close}>
      <Shortcuts />
      <p className="small quiet">
        {t("settings.single_keys_note")}{" "}
        <a href={address("settings")} onClick={close}>
          {t("page.settings")}
        </a>
      </p>
    </Sheet>
  );
}
