import { useState } from "react";
import { isHatched, swatchOf } from "../../charts";
import { useDevice } from "../device";
import { Check } from "../parts/check";
import { useWords } from "../words";
import { mostCodes, type FoundCode } from "./found-codes";
import { MeaningSelect } from "./meaning-select";

const firstShown = 60;

/** The codes of one phone system: how many calls carry each, and what it means; several can be given one meaning. */
export function CodeTable(props: { readonly system: string; readonly codes: readonly FoundCode[] }) {
  const words = useWords();
  const { t, f, catalogue, maybe } = words;
  const changes = useDevice().codes;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const codes = all ? props.codes : props.codes.slice(0, firstShown);
  const mean = (keys: readonly string[], meaning: string | null) => {
    const name =
      meaning === null
        ? t("codes.as_usual")
        : meaning === ""
          ? t("codes.says_nothing")
          : maybe(`disposition.${meaning}`);
    const text = t("codes.changed", { n: keys.length, value: f.number(keys.length), name });
    void changes.change(
      { systems: { [props.system]: Object.fromEntries(keys.map((key) => [key, meaning])) } },
      text,
    );
    setChosen(new Set());
  };
  const toggle = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <>
      {chosen.size > 1 ? (
        <div className="codes-together" role="group">
          <MeaningSelect
            label={t("codes.together", { n: chosen.size, value: f.number(chosen.size) })}
            value={null}
            onChange={(meaning) => mean([...chosen], meaning)}
          />
        </div>
      ) : null}
      <table className="table code-table">
        <thead>
          <tr>
            <th scope="col">{t("codes.written")}</th>
            <th scope="col" className="figure">
              {t("codes.calls")}
            </th>
            <th scope="col">{t("codes.means")}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code, key, calls, meaning, said }) => (
            <tr key={key} data-unknown={meaning === null || undefined}>
              <th scope="row">
                <Check
                  label={<bdi className="written">{code}</bdi>}
                  value={chosen.has(key)}
                  onChange={(on) => toggle(key, on)}
                />
              </th>
              <td className="figure">
                <data value={calls}>{f.number(calls)}</data>
              </td>
              <td>
                <div className="meaning">
                  <i
                    className="chart-swatch"
                    data-colour={meaning ? swatchOf(meaning, catalogue) : "unmapped"}
                    data-hatched={!meaning || isHatched(meaning, catalogue) || undefined}
                  />
                  <MeaningSelect
                    label={`${code}: ${t("codes.means")}`}
                    hideLabel
                    value={meaning}
                    said={said}
                    onChange={(to) => mean([key], to)}
                  />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {codes.length < props.codes.length ? (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {t("codes.show_all", { value: f.number(props.codes.length) })}
        </button>
      ) : null}
      {props.codes.length > mostCodes ? (
        <p className="help">{t("codes.too_many", { value: f.number(mostCodes) })}</p>
      ) : null}
    </>
  );
}
