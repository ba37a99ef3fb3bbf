import { Menu, MenuTrigger, Popover } from "react-aria-components";
import { csvBlob, exportColours, paperMargin, toPng, toSvgText, type Drawn } from "../../charts";
import { HintedButton } from "../parts/hinted-button";
import { HintedItem } from "../parts/hinted-item";
import { saveFile } from "../parts/save-file";
import { useWords } from "../words";

const forms = ["csv", "svg", "png"] as const;
type Form = (typeof forms)[number];

/** Saves a chart as its numbers or as a picture; both are made here. */
export function SaveChart(props: { readonly drawn: Drawn; readonly source: string }) {
  const { t, direction } = useWords();
  const { drawn, source } = props;
  const save = async (form: Form) => {
    const name = `${drawn.title}.${form}`;
    if (form === "csv") return saveFile(name, "text/csv", csvBlob(drawn.table, source));
    const text = toSvgText(drawn, exportColours(drawn, document.body), direction, source, paperMargin);
    if (form === "svg") saveFile(name, "image/svg+xml", text);
    else saveFile(name, "image/png", await toPng(text));
  };
  return (
    <MenuTrigger>
      <HintedButton className="button link small" hint={t("hint.save_chart")}>
        {t("cell.save")}
      </HintedButton>
      <Popover className="popover">
        <Menu
          className="list"
          aria-label={t("cell.save")}
          onAction={(key) => {
            const form = forms.find((id) => id === key);
            if (form) void save(form);
          }}
        >
          {forms.map((form) => (
            <HintedItem key={form} id={form} label={t(`cell.save.${form}`)} hint={t(`hint.save.${form}`)} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
