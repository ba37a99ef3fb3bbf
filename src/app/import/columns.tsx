import { canonicalTargets, complete, type Mapping } from "../../import";
import { Check } from "../parts/check";
import { Combo } from "../parts/combo";
import { Fold } from "../parts/fold";
import { useWords } from "../words";
import { Doubts } from "./doubts";
import type { Draft } from "./import-session";
import { mapColumn, targetOf } from "./map-column";
import { placeOf } from "./place-of";
import { doubtsOf } from "./readiness";

/** Which column of the file is read as what; every one can be changed. */
export function Columns(props: { readonly draft: Draft; readonly onChange: (mapping: Mapping) => void }) {
  const { t, f, maybe } = useWords();
  const { inspection, mapping } = props.draft;
  if (!inspection || !mapping) return null;
  const options = [
    { id: "", label: t("import.panel.column_unused") },
    { id: "-", label: t("import.panel.column_dropped") },
    ...offered(mapping).map((id) => ({ id, label: maybe(`field.${id}`) })),
  ];
  const used = inspection.header.filter((header) => !["", "-"].includes(targetOf(mapping, header))).length;
  const doubts = doubtsOf(props.draft).filter(({ code }) => placeOf(code) === "columns");
  return (
    <Fold
      startOpen={doubts.some(({ blocking }) => blocking)}
      summary={
        <>
          <h3>{t("import.panel.columns")}</h3>{" "}
          <span className="small quiet">
            {t("import.panel.columns_used", {
              used: f.number(used),
              all: f.number(inspection.header.length),
            })}
          </span>
        </>
      }
    >
      <Doubts doubts={doubts} />
      <table className="table columns">
        <thead>
          <tr>
            <th scope="col">{t("import.panel.column_in_file")}</th>
            <th scope="col">{t("import.panel.column_read_as")}</th>
          </tr>
        </thead>
        <tbody>
          {inspection.header.map((header, i) => (
            <tr key={`${header}/${i}`}>
              <th scope="row">
                <bdi>{header}</bdi>
                <bdi className="example">{exampleOf(inspection.sample, i)}</bdi>
              </th>
              <td>
                <Combo
                  label={`${header}: ${t("import.panel.column_read_as")}`}
                  value={targetOf(mapping, header)}
                  options={options}
                  onChange={(target) =>
                    props.onChange(complete(inspection, mapColumn(mapping, header, target)))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Check
        label={t("import.panel.keep_originals")}
        value={mapping.keepOriginals}
        onChange={(keepOriginals) => props.onChange({ ...mapping, keepOriginals })}
      />
      {mapping.keepOriginals ? null : <p className="help">{t("import.panel.keep_originals_help")}</p>}
    </Fold>
  );
}

/** What a column can be read as; what only other programs' exports of ours hold is offered where it is mapped. */
const offered = ({ kind, columns }: Mapping): readonly string[] => {
  const usual = canonicalTargets(kind).map(({ name }) => name);
  return [...usual, ...columns.map(({ target }) => target).filter((target) => !usual.includes(target))];
};

const exampleOf = (sample: readonly (readonly string[])[], column: number): string =>
  sample.find((record) => (record[column] ?? "").trim() !== "")?.[column]?.slice(0, 40) ?? "";
