import { useEffect } from "react";
import { Menu, MenuTrigger, Popover } from "react-aria-components";
import { exportControl } from "../commands/notebook-controls";
import { ChevronDown } from "../parts/icons";
import { HintedButton } from "../parts/hinted-button";
import { HintedItem } from "../parts/hinted-item";
import { useWords } from "../words";
import { useExport } from "./use-export";

const ways = ["report", "report_full", "print"] as const;

/** What the open notebook can be taken away as. */
export function ExportMenu() {
  const { t } = useWords();
  const take = useExport();
  useEffect(() => {
    exportControl.setState(() => take, true);
    return () => exportControl.setState(() => null, true);
  }, [take]);
  const act = (key: string) => {
    if (key === "print") window.print();
    else void take(key === "report_full");
  };
  return (
    <MenuTrigger>
      <HintedButton className="button" hint={t("hint.export")}>
        {t("export.menu")}
        <ChevronDown className="chevron" />
      </HintedButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="list" aria-label={t("export.menu")} onAction={(key) => act(String(key))}>
          {ways.map((way) => (
            <HintedItem key={way} id={way} label={t(`export.${way}`)} hint={t(`hint.${way}`)} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
