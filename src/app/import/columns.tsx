import {
  canonicalTargets,
  complete,
  maskedAlike,
  reasonSplits,
  unusedColumns,
  type Mapping,
} from "../../import";
import { useSession } from "../device";
import { Check } from "../parts/check";
import { Combo } from "../parts/combo";
import { Fold } from "../parts/fold";
import { Select } from "../parts/select";
import { address } from "../route";
import { useWords } from "../words";
import { Doubts } from "./doubts";
import type { Draft } from "./import-session";
import { canDrop, canMask, keepColumn, keepOf, keeps, type Keep, mapColumn, targetOf } from "./map-column";
import { placeOf } from "./place-of";
import { doubtsOf } from "./readiness";

/** Which column of the file is read as what; every one can be changed. */
export function Columns(props: { readonly draft: Draft; readonly onChange: (mapping: Mapping) => void }) {
  const { t, f, maybe } = useWords();
  const policy = useSession(({ settings }) => settings.policy);
  const { inspection, mapping } = props.draft;
  if (!inspection || !mapping) return null;
  const options = [
    { id: "", label: t("import.panel.column_unused") },
    ...offered(mapping).map((id) => ({ id, label: maybe(`field.${id}`) })),
  ];
  const { header: columns, sample } = inspection;
  const unused = new Set(unusedColumns(columns, sample, mapping));
  const used = columns.filter((name) => !unused.has(name) && keepOf(mapping, name) !== "dropped").length;
  const maskedToo = columns.filter(
    (name) =>
      keepOf(mapping, name) === "masked" &&
      columns.some(
        (other) =>
          targetOf(mapping, other) === "agent_id" &&
          keepOf(mapping, other) === "masked" &&
          maskedAlike(columns, sample, mapping, other).includes(name),
      ),
  );
  // the same values elsewhere are masked too: each can be taken back
  const keep = (name: string, how: Keep): Mapping => {
    const next = keepColumn(mapping, name, how);
    if (how !== "masked") return next;
    return maskedAlike(columns, sample, next, name)
      .filter((other) => keepOf(next, other) === "kept" && canMask(next, other))
      .reduce((all, other) => keepColumn(all, other, "masked"), next);
  };
  const protectedBy = policy === "named" ? null : policy;
  const doubts = doubtsOf(props.draft).filter(({ code }) => placeOf(code) === "columns");
  const noStart = doubtsOf(props.draft).filter(({ code }) => code === "start_missing");
  return (
    <Fold
      startOpen={[...doubts, ...noStart].some(({ blocking }) => blocking)}
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
      {protectedBy === null ? null : (
        <p className="small">
          {t(`people.at_import.${protectedBy}`)} <a href={address("privacy")}>{t("people.change")}</a>
        </p>
      )}
      <p className="help">{t("import.panel.keep_help")}</p>
      <p className="small" role="status">
        {maskedToo.length === 0
          ? null
          : t("import.panel.masked_too", { columns: f.list(maskedToo.map((name) => `\u2068${name}\u2069`)) })}
      </p>
      <table className="table columns">
        <thead>
          <tr>
            <th scope="col">{t("import.panel.column_in_file")}</th>
            <th scope="col">{t("import.panel.column_read_as")}</th>
            <th scope="col">{t("import.panel.column_kept")}</th>
          </tr>
        </thead>
        <tbody>
          {inspection.header.map((header, i) => (
            <tr key={`${header}/${i}`}>
              <th scope="row">
                <bdi>{header}</bdi>
                {keepOf(mapping, header) === "kept" ? (
                  <bdi className="example">{exampleOf(inspection.sample, i)}</bdi>
                ) : null}
              </th>
              <td>
                <Combo
                  label={`${header}: ${t("import.panel.column_read_as")}`}
                  value={targetOf(mapping, header)}
                  options={
                    unused.has(header)
                      ? options
                      : options.map((option) =>
                          option.id === "" ? { ...option, label: t("import.panel.column_decides") } : option,
                        )
                  }
                  onChange={(target) =>
                    props.onChange(complete(inspection, mapColumn(mapping, header, target)))
                  }
                />
              </td>
              <td>
                <Select
                  label={`${header}: ${t("import.panel.column_kept")}`}
                  hideLabel
                  value={keepOf(mapping, header)}
                  options={keeps
                    .filter(
                      (how) =>
                        how === "kept" ||
                        (how === "masked" ? canMask(mapping, header) : canDrop(mapping, header)),
                    )
                    .map((how) => ({ id: how, label: t(`import.panel.keep.${how}`) }))}
                  onChange={(how) => props.onChange(keep(header, how))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mapping.columns.some(({ target }) => target === "reason") &&
      !mapping.columns.some(({ target }) => target === "reason_2") ? (
        <Select
          label={t("import.panel.reason_split")}
          value={mapping.reasonSplit ?? "-"}
          options={[
            { id: "-", label: t("import.panel.reason_split.none") },
            ...reasonSplits.map((id) => ({ id, label: t(`import.panel.reason_split.${id}`) })),
          ]}
          onChange={(id) =>
            props.onChange({ ...mapping, reasonSplit: reasonSplits.find((split) => split === id) ?? null })
          }
        />
      ) : null}
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
