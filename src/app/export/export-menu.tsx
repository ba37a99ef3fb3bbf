import { useEffect } from "react";
import { Menu, MenuTrigger, Popover } from "react-aria-components";
import type { Settings } from "../../store";
import { exportControl } from "../commands/notebook-controls";
import { useSession } from "../device";
import { ChevronDown } from "../parts/icons";
import { HintedButton } from "../parts/hinted-button";
import { HintedItem } from "../parts/hinted-item";
import { useWords } from "../words";
import { useExport } from "./use-export";

const ways = ["report", "report_full", "print"] as const;
type Way = (typeof ways)[number];

/** What a way is called: where people are protected, a report that hides nothing more still has no names of theirs. */
export const wayName = (way: Way, policy: Settings["policy"]): Way | "report_guarded" =>
  way === "report_full" && policy !== "named" ? "report_guarded" : way;

/** What is said of a way before it is taken. */
export const wayHint = (way: Way, policy: Settings["policy"]) =>
  policy === "named"
    ? (`hint.${way}` as const)
    : way === "report"
      ? "hint.report_hidden_guarded"
      : way === "print"
        ? "hint.print_guarded"
        : "hint.report_guarded";

/** What the open notebook can be taken away as. */
export function ExportMenu() {
  const { t } = useWords();
  const policy = useSession(({ settings }) => settings.policy);
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
      <HintedButton className="button" hint={t(policy === "named" ? "hint.export" : "hint.export_guarded")}>
        {t("export.menu")}
        <ChevronDown className="chevron" />
      </HintedButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="list" aria-label={t("export.menu")} onAction={(key) => act(String(key))}>
          {ways.map((way) => (
            <HintedItem
              key={way}
              id={way}
              label={t(`export.${wayName(way, policy)}`)}
              hint={t(wayHint(way, policy))}
            />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
