import { Button, Tag, TagGroup, TagList } from "react-aria-components";
import { dimensions } from "../../metrics";
import { withFilter } from "../../notebook";
import { Cross } from "../parts/icons";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";
import { valueName } from "./value-name";

/** The filters in force, each removable, all clearable. */
export function FilterChips() {
  const words = useWords();
  const { t, maybe } = words;
  const { view, setView } = useNotebook();
  const chips = dimensions.flatMap((dimension) =>
    (view.filters[dimension] ?? []).map((value) => ({
      id: `${dimension}/${value}`,
      dimension,
      value,
      label: `${maybe(`dimension.${dimension}`)}: ${valueName(words, dimension, value)}`,
    })),
  );
  if (chips.length === 0) return null;
  const remove = (keys: ReadonlySet<unknown>) => {
    let next = view;
    for (const { id, dimension, value } of chips) {
      if (!keys.has(id)) continue;
      const left = (next.filters[dimension] ?? []).filter((kept) => kept !== value);
      next = withFilter(next, dimension, left);
    }
    setView(next);
  };
  return (
    <div className="chips">
      <TagGroup aria-label={t("notebook.filters")} onRemove={remove}>
        <TagList className="chip-list" items={chips}>
          {(chip) => (
            <Tag id={chip.id} textValue={chip.label} className="chip">
              <bdi>{chip.label}</bdi>
              <Button slot="remove" aria-label={t("notebook.remove_filter", { label: chip.label })}>
                <Cross />
              </Button>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <Button className="button link" onPress={() => setView({ ...view, filters: {} })}>
        {t("notebook.clear")}
      </Button>
    </div>
  );
}
