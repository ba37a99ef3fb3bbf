import { useState } from "react";
import { Button, Tag, TagGroup, TagList } from "react-aria-components";
import { inputDimension, type FilterInputCell } from "../../../notebook";
import { valueName } from "../../notebook/value-name";
import { Combo } from "../../parts/combo";
import { Cross } from "../../parts/icons";
import { useValues } from "../../settings/use-values";
import { useWords } from "../../words";

/** The values by which a notebook is narrowed when it is opened; none means all. */
export function ValuesForm(props: {
  readonly cell: FilterInputCell;
  readonly onChange: (cell: FilterInputCell) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { cell, onChange } = props;
  const dimension = inputDimension[cell.input];
  const found = useValues(dimension);
  const [round, setRound] = useState(0); // a new field after each choice
  const chosen = cell.default.map((id) => ({ id, label: valueName(words, dimension, id) }));
  const options = found
    .filter((value) => !cell.default.includes(value))
    .map((id) => ({ id, label: valueName(words, dimension, id) }));
  return (
    <div className="field">
      {chosen.length === 0 ? (
        <p className="quiet small">{t("editing.input.all")}</p>
      ) : (
        <TagGroup
          aria-label={t("editing.input.opens_with")}
          onRemove={(keys) =>
            onChange({ ...cell, default: cell.default.filter((value) => !keys.has(value)) })
          }
        >
          <TagList className="chip-list" items={chosen}>
            {(value) => (
              <Tag id={value.id} textValue={value.label} className="chip">
                <bdi>{value.label}</bdi>
                <Button slot="remove" aria-label={t("notebook.remove_filter", { label: value.label })}>
                  <Cross />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <Combo
        key={`${dimension}/${round}/${options.length}`}
        label={t("editing.input.add_value")}
        value={null}
        options={options}
        onChange={(value) => {
          setRound(round + 1);
          onChange({ ...cell, default: [...cell.default, value] });
        }}
      />
    </div>
  );
}
