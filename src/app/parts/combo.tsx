import { useId, useState, type KeyboardEvent } from "react";
import {
  Autocomplete,
  Button,
  Collection,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  TextField,
  useFilter,
} from "react-aria-components";
import { useWords } from "../words";
import { ChevronDown } from "./icons";
import type { Option } from "./select";

/** One choice out of a long list, found by typing: what is typed is kept apart from what is chosen. */
export function Combo(props: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option<string>[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  // null while the list is closed
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = props.options.find((option) => option.id === props.value);
  const choose = (value: string) => {
    setTyped(null);
    if (value !== props.value) props.onChange(value);
  };
  return (
    <div className="field">
      <span className="label" id={`${id}-label`}>
        {props.label}
      </span>
      <DialogTrigger isOpen={typed !== null} onOpenChange={(open) => setTyped(open ? "" : null)}>
        <Button
          className="select-button"
          aria-labelledby={`${id}-label ${id}-value`}
          onKeyDown={(event) => {
            // a slow screen gets the first letters here, before the field of the list has the focus
            const letter = isLetter(event) ? event.key : "";
            if (letter === "" && event.key !== "ArrowDown" && event.key !== "ArrowUp") {
              event.continuePropagation();
              return;
            }
            event.preventDefault();
            setTyped((text) => (text ?? "") + letter);
          }}
        >
          <bdi className="select-value" id={`${id}-value`}>
            {chosen?.label ?? ""}
          </bdi>
          <ChevronDown className="chevron" />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Dialog aria-label={props.label}>
            <Choices {...props} typed={typed ?? ""} onType={setTyped} onChoose={choose} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

/** The list and the field that narrows it; drawn only while open, since a table may hold many pickers. */
function Choices(props: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option<string>[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (value: string) => void;
}) {
  const { t } = useWords();
  const { contains } = useFilter({ sensitivity: "base" });
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || props.typed === "") return;
    // a pasted text marks nothing in the list
    if (event.currentTarget.hasAttribute("aria-activedescendant")) return;
    const first = props.options.find(({ label }) => contains(label, props.typed));
    if (!first) return;
    event.preventDefault();
    event.stopPropagation();
    props.onChoose(first.id);
  };
  return (
    <Autocomplete filter={contains} inputValue={props.typed} onInputChange={props.onType}>
      <TextField className="find" aria-label={t("notebook.find_value")} autoFocus>
        <Input className="input" placeholder={t("notebook.find_value")} onKeyDownCapture={takeFirst} />
      </TextField>
      <ListBox
        className="list"
        aria-label={props.label}
        selectionMode="single"
        escapeKeyBehavior="none"
        selectedKeys={props.value === null ? [] : [props.value]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : keys;
          // the chosen one taken once more comes as nothing chosen
          const value = typeof key === "string" ? key : props.value;
          if (value !== null) props.onChoose(value);
        }}
        renderEmptyState={() => <p className="quiet none-found">{t("notebook.find_none")}</p>}
      >
        {groupsOf(props.options).map(({ group, options }) =>
          group === null ? (
            <Collection key="" items={options}>
              {item}
            </Collection>
          ) : (
            <ListBoxSection key={group} id={`group/${group}`}>
              <Header className="list-heading">{group}</Header>
              <Collection items={options}>{item}</Collection>
            </ListBoxSection>
          ),
        )}
      </ListBox>
    </Autocomplete>
  );
}

const item = (option: Option<string>) => (
  <ListBoxItem id={option.id} textValue={option.label} className="item">
    <bdi>{option.label}</bdi>
  </ListBoxItem>
);

interface Group {
  readonly group: string | null;
  readonly options: Option<string>[];
}

/** Options under their headings, in the order in which they first come. */
function groupsOf(options: readonly Option<string>[]): readonly Group[] {
  const groups = new Map<string | null, Group>();
  for (const option of options) {
    const name = option.group ?? null;
    const group = groups.get(name);
    if (group) group.options.push(option);
    else groups.set(name, { group: name, options: [option] });
  }
  return [...groups.values()];
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyEvent): boolean =>
  [...key].length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;

type KeyEvent = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;
