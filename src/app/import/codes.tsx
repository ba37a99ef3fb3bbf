import { directions, results } from "../../base";
import type { Mapping } from "../../import";
import { categoryOptions } from "../codes/meaning-select";
import { Fold } from "../parts/fold";
import { Select, type Option } from "../parts/select";
import { useWords, type Words } from "../words";
import { codesIn } from "./codes-in";
import { Doubts } from "./doubts";
import type { Draft } from "./import-session";
import { placeOf } from "./place-of";
import { doubtsOf } from "./readiness";

const families = ["direction", "result", "disposition"] as const;
type Family = (typeof families)[number];
const field = { direction: "directions", result: "results", disposition: "dispositions" } as const;

/** Codes without a meaning before the others. */
const unknownFirst = (codes: readonly string[], map: Readonly<Record<string, string>>): readonly string[] => [
  ...codes.filter((code) => !(code in map)),
  ...codes.filter((code) => code in map),
];

const meanings = (words: Words): Readonly<Record<Family, readonly Option<string>[]>> => ({
  direction: directions.map((id) => ({ id, label: words.t(`direction.${id}`) })),
  result: [...results, "in_progress", "not_a_call"].map((id) => ({ id, label: words.maybe(`result.${id}`) })),
  disposition: categoryOptions(words),
});

/** What the codes of the file mean; those without a meaning come first. */
export function Codes(props: {
  readonly draft: Draft;
  readonly onChange: (mapping: Mapping) => void;
  /** Told of disposition codes where what they mean holds for a phone system, not for this mapping alone. */
  readonly onMean?: (code: string, meaning: string) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { mapping } = props.draft;
  const codes = codesIn(props.draft);
  const doubts = doubtsOf(props.draft).filter(({ code }) => placeOf(code) === "codes");
  if (!mapping || families.every((family) => codes[family].length === 0)) return <Doubts doubts={doubts} />;
  const none = { id: "", label: t("import.panel.code_unmapped") };
  const options = meanings(words);
  const set = (family: Family, code: string, meaning: string) =>
    family === "disposition" && props.onMean
      ? props.onMean(code, meaning)
      : props.onChange({ ...mapping, [field[family]]: { ...mapping[field[family]], [code]: meaning } });
  return (
    <Fold startOpen={doubts.length > 0} summary={<h3>{t("import.panel.codes")}</h3>}>
      <Doubts doubts={doubts} />
      {families.map((family) =>
        codes[family].length === 0 ? null : (
          <div key={family} className="codes">
            <h4 className="label">{t(`import.panel.codes.${family}`)}</h4>
            {family === "disposition" && props.onMean ? (
              <p className="help">{t("codes.panel_note")}</p>
            ) : null}
            {unknownFirst(codes[family], mapping[field[family]]).map((code) => (
              <div key={code} className="code">
                <bdi className="written">{code}</bdi>
                <Select
                  label={`${code}: ${t("import.panel.code_means")}`}
                  hideLabel
                  value={mapping[field[family]][code] ?? null}
                  placeholder={t("import.panel.code_unmapped")}
                  options={[none, ...options[family]]}
                  onChange={(meaning) => set(family, code, meaning)}
                />
              </div>
            ))}
          </div>
        ),
      )}
    </Fold>
  );
}
