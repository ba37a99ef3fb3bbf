import type { Key } from "react-aria-components";
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";
import { ChevronDown } from "./icons";

export interface Option<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly detail?: string | undefined;
  /** Under which heading a long list shows it. */
  readonly group?: string;
}

/** One choice out of a short list. */
export function Select<T extends string>(props: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: T | null;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  readonly invalid?: boolean;
}) {
  const choose = (key: Key | null) => {
    const chosen = props.options.find((option) => option.id === key);
    if (chosen) props.onChange(chosen.id);
  };
  return (
    <AriaSelect
      className="field"
      value={props.value}
      onChange={choose}
      isInvalid={props.invalid ?? false}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.hideLabel ? { "aria-label": props.label } : {})}
    >
      {props.hideLabel ? null : <Label className="label">{props.label}</Label>}
      <Button className="select-button">
        <SelectValue />
        <ChevronDown className="chevron" />
      </Button>
      <Popover className="popover">
        <ListBox className="list" items={props.options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="item">
              <span>{option.label}</span>
              {option.detail ? <span className="count">{option.detail}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
