import { cutChoices, cutOf, type CutChoice } from "../../../notebook";
import { Select } from "../../parts/select";
import { SizeField } from "../../parts/size-field";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";

/** What a table of dispositions is by, and how many rows it has. */
function CutFields(props: {
  readonly by: CutChoice;
  readonly top: number;
  readonly onBy: (by: CutChoice) => void;
  readonly onTop: (top: number) => void;
}) {
  const { t, maybe } = useWords();
  return (
    <div className="cell-fields">
      <Select
        label={t("cells.by")}
        value={props.by}
        options={cutChoices.map((id) => ({ id, label: maybe(`dimension.${cutOf(id)}`) }))}
        onChange={props.onBy}
      />
      <SizeField
        label={t("cells.top")}
        unit=""
        step={1}
        value={props.top}
        onChange={(top) => props.onTop(top === null || top < 1 ? 12 : Math.round(top))}
      />
    </div>
  );
}

/** By what dispositions are told apart. */
export const CrosstabForm = ({ cell, onChange }: CellFormProps<"crosstab">) => (
  <CutFields {...cell} onBy={(by) => onChange({ ...cell, by })} onTop={(top) => onChange({ ...cell, top })} />
);

/** Where coding is looked at. */
export const CodingForm = ({ cell, onChange }: CellFormProps<"coding">) => (
  <CutFields {...cell} onBy={(by) => onChange({ ...cell, by })} onTop={(top) => onChange({ ...cell, top })} />
);
