import {
  Autocomplete,
  Button,
  DialogTrigger,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  useFilter,
} from "react-aria-components";
import { inverted, isInverted, likewise, namedIn } from "../../metrics";
import { inputDimension, withFilter, type FilterInputId } from "../../notebook";
import { Check } from "../parts/check";
import { ChevronDown } from "../parts/icons";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";
import { oneName } from "./filter-name";
import { valueName } from "./value-name";

const searchFrom = 8; // values from which on a search field helps

/** Narrows the notebook by one dimension: any number of its values. */
export function FilterInput(props: { readonly input: FilterInputId }) {
  const words = useWords();
  const { t, f } = words;
  const { view, setView, facts } = useNotebook();
  const { contains } = useFilter({ sensitivity: "base" });
  const dimension = inputDimension[props.input];
  const values = facts.values[dimension] ?? [];
  const filter = view.filters[dimension];
  const chosen = namedIn(filter);
  const name = t(`dimension.${dimension}`);
  const [first] = chosen;
  const summary =
    first === undefined
      ? t("notebook.all")
      : chosen.length === 1
        ? oneName(words, dimension, first, isInverted(filter))
        : t(isInverted(filter) ? "filters.left_out" : "notebook.chosen", { value: f.number(chosen.length) });
  if (values.length === 0) return null;
  const list = (
    <ListBox
      className="list"
      aria-label={name}
      selectionMode="multiple"
      escapeKeyBehavior="none"
      autoFocus={values.length < searchFrom}
      selectedKeys={chosen}
      onSelectionChange={(keys) => {
        const next = values.map(({ value }) => value).filter((value) => keys === "all" || keys.has(value));
        setView(withFilter(view, dimension, likewise(filter, next)));
      }}
      items={values.map((entry) => ({ ...entry, id: entry.value }))}
    >
      {(entry) => {
        const label = valueName(words, dimension, entry.value);
        return (
          <ListBoxItem id={entry.id} textValue={label} className="item">
            <bdi>{label}</bdi>
            <span className="count">{f.number(entry.n)}</span>
          </ListBoxItem>
        );
      }}
    </ListBox>
  );
  return (
    <DialogTrigger>
      <Button className="input-button" data-chosen={chosen.length > 0 || undefined}>
        <span className="quiet">{name}</span> <bdi>{summary}</bdi>
        <ChevronDown className="chevron" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog aria-label={name}>
          {values.length < searchFrom ? (
            list
          ) : (
            <Autocomplete filter={contains}>
              <SearchField className="find" aria-label={t("notebook.find_value")} autoFocus>
                <Input className="input" placeholder={t("notebook.find_value")} />
              </SearchField>
              {list}
            </Autocomplete>
          )}
          {chosen.length > 0 ? (
            <div className="popover-foot">
              <Check
                label={t("filters.leave_out_chosen")}
                value={isInverted(filter)}
                onChange={() => setView(withFilter(view, dimension, inverted(filter ?? [])))}
              />
            </div>
          ) : null}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
