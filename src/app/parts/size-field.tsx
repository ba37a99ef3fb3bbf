import { Group, Input, Label, NumberField, Text } from "react-aria-components";

/** A number with its unit; null where it is empty, which is allowed only where a placeholder says what holds then. */
export function SizeField(props: {
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly placeholder?: string;
  readonly help?: string;
  readonly max?: number;
  readonly step?: number;
}) {
  const { value, placeholder, onChange, max = 100_000 } = props;
  return (
    <NumberField
      className="field"
      value={value ?? NaN}
      minValue={0}
      maxValue={max}
      formatOptions={{ maximumFractionDigits: 2, useGrouping: false }}
      {...(props.step === undefined ? {} : { step: props.step })}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(next);
        else if (placeholder !== undefined) onChange(null);
      }}
    >
      <Label className="label">{props.label}</Label>
      <Group className="with-unit">
        <Input className="input" {...(placeholder === undefined ? {} : { placeholder })} />
        <span className="quiet small">{props.unit}</span>
      </Group>
      {props.help === undefined ? null : (
        <Text slot="description" className="help">
          {props.help}
        </Text>
      )}
    </NumberField>
  );
}
