import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { ChevronDown, Cross } from "../parts/icons";
import { Problem } from "../parts/problem";
import { saveFile } from "../parts/save-file";
import { useWords } from "../words";
import {
  gridFormats,
  type GridFilters,
  type GridFormat,
  type GridSort,
  type GridSource,
} from "./grid-source";

const types: Readonly<Record<GridFormat, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  arrow: "application/vnd.apache.arrow.stream",
};

/** How many rows there are, what narrows them, what is hidden; copy and save. */
export function GridTools(props: {
  readonly source: GridSource;
  readonly name: string;
  readonly total: number | null;
  readonly sort: GridSort;
  readonly filters: GridFilters;
  readonly hidden: readonly string[];
  readonly onFilters: (filters: GridFilters) => void;
  readonly onShow: (column: string) => void;
  readonly onCopy: () => void;
}) {
  const { t, f } = useWords();
  const { source, total, filters } = props;
  const [saving, setSaving] = useState<GridFormat | null>(null);
  const [error, setError] = useState<unknown>(null);
  const save = async (format: GridFormat) => {
    setSaving(format);
    setError(null);
    try {
      const blob = await source.export(format, { sort: props.sort, filters });
      const name = props.name.replaceAll(/[\\/:*?"<>|]+/g, "-");
      saveFile(`${name}.${format}`, types[format], blob);
    } catch (problem) {
      setError(problem);
    } finally {
      setSaving(null);
    }
  };
  const all = t("rows.n", { n: source.rows, value: f.number(source.rows) });
  return (
    <>
      <div className="result-tools">
        <span role="status" className="small">
          {total === null || filters.length === 0
            ? all
            : t("grid.of", { n: total, value: f.number(total), all: f.number(source.rows) })}
        </span>
        {filters.map(({ column, text }) => (
          <Button
            key={column}
            className="chip"
            onPress={() => props.onFilters(filters.filter((one) => one.column !== column))}
          >
            <bdi>{t("grid.contains", { column, text })}</bdi>
            <Cross className="chevron" />
            <span className="unseen">{t("grid.clear")}</span>
          </Button>
        ))}
        {props.hidden.map((column) => (
          <Button key={column} className="chip" onPress={() => props.onShow(column)}>
            {t("grid.show", { column })}
          </Button>
        ))}
        <span className="grow" />
        <Button className="button plain" onPress={props.onCopy}>
          {t("grid.copy")}
        </Button>
        <MenuTrigger>
          <Button className="button plain" isDisabled={saving !== null}>
            {saving === null ? t("grid.save") : t("grid.saving")}
            <ChevronDown className="chevron" />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu
              className="list"
              aria-label={t("grid.save")}
              onAction={(key) => {
                const format = gridFormats.find((one) => one === key);
                if (format) void save(format);
              }}
            >
              {gridFormats.map((format) => (
                <MenuItem key={format} id={format} className="item">
                  {t(`grid.format.${format}`)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {error ? <Problem error={error} /> : null}
    </>
  );
}
