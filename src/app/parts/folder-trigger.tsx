import { Button, FileTrigger } from "react-aria-components";
import { useDevice } from "../device";
import { exportsAmong } from "../import/dropped-files";
import { useWords } from "../words";

/** Chooses a folder: the exports in it come in together. */
export function FolderTrigger() {
  const { imports } = useDevice();
  const { t } = useWords();
  return (
    <FileTrigger acceptDirectory onSelect={(files) => void imports.open(exportsAmong([...(files ?? [])]))}>
      <Button className="button plain" onPressStart={imports.prepare}>
        {t("first.choose_folder")}
      </Button>
    </FileTrigger>
  );
}
