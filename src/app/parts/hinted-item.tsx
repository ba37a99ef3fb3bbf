import { MenuItem, Text } from "react-aria-components";

/**
 * An item of a menu with a line below that says what comes of it. The style sheet writes the line: it describes the item
 * and is no part of its name.
 */
export function HintedItem(props: { readonly id: string; readonly label: string; readonly hint?: string }) {
  return (
    <MenuItem id={props.id} className="item hinted" textValue={props.label}>
      <Text slot="label">{props.label}</Text>
      {props.hint === undefined ? null : (
        <Text slot="description" className="item-hint" data-hint={props.hint} />
      )}
    </MenuItem>
  );
}
