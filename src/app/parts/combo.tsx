import { use } from "react";
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { ChevronDown } from "./icons";
import type { Option } from "./select";

/** One choice out of a long list, found by typing. */
export function Combo(props: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option<string>[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <ComboBox
      className="field"
      selectedKey={props.value}
      defaultItems={props.options}
      menuTrigger="input"
      onSelectionChange={(key) => {
        if (typeof key === "string") props.onChange(key);
      }}
    >
      <Label className="label">{props.label}</Label>
      <div className="combo">
        <ComboInput />
        <Button className="button icon" aria-label={props.label}>
          <ChevronDown className="chevron" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<Option<string>> className="list">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="item">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** A click opens the list; coming by Tab does not, so that passing through stays calm. */
function ComboInput() {
  const state = use(ComboBoxStateContext);
  return <Input className="input" onClick={() => state?.open(null, "manual")} />;
}
