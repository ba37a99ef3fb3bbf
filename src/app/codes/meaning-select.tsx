import { Select, type Option } from "../parts/select";
import { useWords, type Words } from "../words";

/** In the list of meanings: says nothing of what came of the call; and: back to what Dialbook reads it as. */
const [silent, usual] = ["-", "*"];

/** Every category as an option, in the order of stacks and legends, with its group. */
export const categoryOptions = ({ catalogue, maybe, t }: Words): readonly Option<string>[] =>
  catalogue.all.map(({ code, group }) => ({
    id: code,
    label: maybe(`disposition.${code}`),
    detail: t(`group.${group}`),
  }));

/** Which category codes mean. `onChange` is told '' for a code that says nothing, null to forget what was said. */
export function MeaningSelect(props: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string | null;
  readonly said?: boolean;
  readonly onChange: (meaning: string | null) => void;
}) {
  const words = useWords();
  const { t } = words;
  const options: readonly Option<string>[] = [
    ...categoryOptions(words),
    { id: silent ?? "", label: t("codes.says_nothing") },
    ...(props.said ? [{ id: usual ?? "", label: t("codes.as_usual") }] : []),
  ];
  return (
    <Select
      label={props.label}
      hideLabel={props.hideLabel ?? false}
      value={props.value === "" ? (silent ?? "") : props.value}
      placeholder={t("codes.no_meaning")}
      options={options}
      onChange={(id) => props.onChange(id === silent ? "" : id === usual ? null : id)}
    />
  );
}
