import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { RowColumn } from "../../metrics";
import { ChevronDown, Tick } from "../parts/icons";
import { useWords } from "../words";
import { columnName } from "./row-cell";

/** Which columns a list shows, in the order of the data. */
export function ColumnChoice(props: {
  readonly all: readonly RowColumn[];
  readonly chosen: readonly string[];
  readonly usual: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const words = useWords();
  const { t } = words;
  const offered = props.all.filter(({ name }) => name !== "why" && name !== "hit");
  return (
    <DialogTrigger>
      <Button className="select-button">
        {t("rows.columns")}
        <ChevronDown className="chevron" />
      </Button>
      <Popover className="popover">
        <Dialog aria-label={t("rows.columns")} className="column-choice">
          <div className="column-presets">
            <Button className="button link small" onPress={() => props.onChange(props.usual)}>
              {t("rows.columns_usual")}
            </Button>
            <Button
              className="button link small"
              onPress={() => props.onChange(offered.map(({ name }) => name))}
            >
              {t("rows.columns_all")}
            </Button>
          </div>
          <ListBox
            className="list"
            aria-label={t("rows.columns")}
            selectionMode="multiple"
            disallowEmptySelection
            selectedKeys={[...props.chosen]}
            onSelectionChange={(keys) => {
              const all = offered.map(({ name }) => name);
              props.onChange(
                keys === "all"
                  ? all
                  : [
                      ...props.chosen.filter((n) => keys.has(n)),
                      ...all.filter((n) => keys.has(n) && !props.chosen.includes(n)),
                    ],
              );
            }}
          >
            {offered.map(({ name }) => (
              <ListBoxItem key={name} id={name} textValue={columnName(words, name)} className="item">
                {({ isSelected }) => (
                  <>
                    <span className="tick">{isSelected ? <Tick /> : null}</span>
                    <span>{columnName(words, name)}</span>
                  </>
                )}
              </ListBoxItem>
            ))}
          </ListBox>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
