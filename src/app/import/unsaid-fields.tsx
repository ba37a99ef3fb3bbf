import { unsaid, type Mapping } from "../../import";
import { Combo } from "../parts/combo";
import { SizeField } from "../parts/size-field";
import { useWords } from "../words";
import { currencyOptions } from "./currencies";
import type { Draft } from "./import-session";

const widest = { min: 1, max: 5 } as const;

/** The currency of amounts and the ends of a survey's scale, asked only where the file does not say them. */
export function UnsaidFields(props: {
  readonly draft: Draft;
  readonly onChange: (mapping: Mapping) => void;
  readonly onConfirm: (code: string) => void;
}) {
  const { t, locale } = useWords();
  const { inspection, mapping } = props.draft;
  if (!inspection || !mapping) return null;
  const { currency, scale } = unsaid(inspection.header, inspection.sample, mapping);
  if (!currency && scale === null) return null;
  const ends = mapping.scale ?? null;
  const setEnd = (end: "min" | "max", value: number | null) => {
    if (value === null) return;
    props.onChange({ ...mapping, scale: { ...(ends ?? widest), [end]: value } });
    props.onConfirm("scale_assumed");
  };
  return (
    <div className="review-fields">
      {currency ? (
        <Combo
          label={t("import.panel.currency")}
          value={mapping.currency ?? ""}
          options={[{ id: "", label: t("import.panel.not_said") }, ...currencyOptions(locale)]}
          onChange={(code) => props.onChange({ ...mapping, currency: code === "" ? null : code })}
        />
      ) : null}
      {scale === null ? null : (
        <>
          <SizeField
            label={t("import.panel.scale_min")}
            unit=""
            value={ends?.min ?? null}
            onChange={(value) => setEnd("min", value)}
          />
          <SizeField
            label={t("import.panel.scale_max")}
            unit=""
            value={ends?.max ?? null}
            onChange={(value) => setEnd("max", value)}
          />
        </>
      )}
    </div>
  );
}
