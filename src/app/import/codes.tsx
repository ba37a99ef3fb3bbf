import { dispositions, directions, results } from "../../base";
import type { Mapping } from "../../import";
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

const meanings = (words: Words): Readonly<Record<Family, readonly Option<string>[]>> => ({
  direction: directions.map((id) => ({ id, label: words.t(`direction.${id}`) })),
  result: [...results, "in_progress", "not_a_call"].map((id) => ({ id, label: words.maybe(`result.${id}`) })),
  disposition: dispositions.map(({ code }) => ({ id: code, label: words.maybe(`disposition.${code}`) })),
});

/** What the codes of the file mean; those without a meaning come first. */
export function Codes(props: { readonly draft: Draft; readonly onChange: (mapping: Mapping) => void }) {
  const words = useWords();
  const { t } = words;
  const { mapping } = props.draft;
  const codes = codesIn(props.draft);
  const doubts = doubtsOf(props.draft).filter(({ code }) => placeOf(code) === "codes");
  if (!mapping || families.every((family) => codes[family].length === 0)) return <Doubts doubts={doubts} />;
  const none = { id: "", label: t("import.panel.code_unmapped") };
  const options = meanings(words);
  const set = (family: Family, code: string, meaning: string) =>
    props.onChange({ ...mapping, [field[family]]: { ...mapping[field[family]], [code]: meaning } });
  return (
    <Fold startOpen={doubts.length > 0} summary={<h3>{t("import.panel.codes")}</h3>}>
      <Doubts doubts={doubts} />
      {families.map((family) =>
        codes[family].length === 0 ? null : (
          <div key={family} className="codes">
            <h4 className="label">{t(`import.panel.codes.${family}`)}</h4>
            {codes[family].map((code) => (
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
