import { useState } from "react";
import { Button, Tag, TagGroup, TagList } from "react-aria-components";
import { allMetrics, supportingMetrics, timeParts } from "../../../metrics";
import { filterInputs, inputDimension, tableSorts, type TableBy, type TableColumn } from "../../../notebook";
import { Check } from "../../parts/check";
import { Combo } from "../../parts/combo";
import { Cross } from "../../parts/icons";
import { Select } from "../../parts/select";
import { SizeField } from "../../parts/size-field";
import { useWords } from "../../words";
import { columnName } from "../column-name";
import type { CellFormProps } from "./form-types";

const keyOf = ({ metric, variant }: TableColumn): string =>
  variant === null ? metric : `${metric}:${variant}`;

const every: readonly TableColumn[] = [...new Set([...allMetrics, ...supportingMetrics])].flatMap(
  ({ id, variants }) => [
    { metric: id, variant: null },
    ...variants.map((variant) => ({ metric: id, variant: variant.id })),
  ],
);

/** What the rows of a table are, its columns, its order, and how many rows are shown apart. */
export function TableForm({ cell, onChange }: CellFormProps<"table">) {
  const words = useWords();
  const { t } = words;
  const [round, setRound] = useState(0); // a new field after each choice
  const byLabel = (by: TableBy): string => {
    const filter = filterInputs.find((id) => id === by);
    return words.maybe(`dimension.${filter ? inputDimension[filter] : by}`);
  };
  const chosen = new Set(cell.columns.map(keyOf));
  return (
    <div className="cell-fields">
      <Select
        label={t("cells.by")}
        value={cell.by}
        options={[...filterInputs, ...timeParts].map((id) => ({ id, label: byLabel(id) }))}
        onChange={(by) => onChange({ ...cell, by })}
      />
      <TagGroup
        aria-label={t("cells.columns")}
        onRemove={(keys) => {
          const columns = cell.columns.filter((column) => !keys.has(keyOf(column)));
          if (columns.length > 0) onChange({ ...cell, columns });
        }}
      >
        <TagList className="chip-list" items={cell.columns.map((column) => ({ id: keyOf(column), column }))}>
          {({ id, column }) => (
            <Tag id={id} textValue={columnName(words, column)} className="chip">
              {columnName(words, column)}
              <Button
                slot="remove"
                aria-label={t("notebook.remove_filter", { label: columnName(words, column) })}
              >
                <Cross />
              </Button>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <Combo
        key={`${cell.id}/${round}`}
        label={t("cells.columns")}
        value={null}
        options={every
          .filter((column) => !chosen.has(keyOf(column)))
          .map((column) => ({ id: keyOf(column), label: columnName(words, column) }))}
        onChange={(id) => {
          const added = every.find((column) => keyOf(column) === id);
          setRound(round + 1);
          if (added) onChange({ ...cell, columns: [...cell.columns, added] });
        }}
      />
      <Select
        label={t("cells.sort")}
        value={cell.sort}
        options={tableSorts.map((id) => ({ id, label: t(`cells.sort.${id}`) }))}
        onChange={(sort) => onChange({ ...cell, sort })}
      />
      <SizeField
        label={t("cells.top")}
        unit=""
        step={1}
        placeholder={t("notebook.all")}
        value={cell.top}
        onChange={(top) => onChange({ ...cell, top: top === null || top < 1 ? null : Math.round(top) })}
      />
      <Check
        label={t("cells.compare")}
        value={cell.compare}
        onChange={(compare) => onChange({ ...cell, compare })}
      />
    </div>
  );
}
