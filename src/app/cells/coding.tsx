import { Button } from "react-aria-components";
import type { Coding } from "../../metrics";
import type { CodingOutput, CodingRow } from "../../notebook";
import { address } from "../route";
import { useDrill } from "../drill/use-drill";
import { useWords, type Words } from "../words";
import { CutFrame } from "./cut-frame";
import { cutGroupName, cutName } from "./cut-words";
import type { CellViewProps } from "./cell-view-props";

const few = 20; // calls
type Show = (row: CodingRow, coding: Coding) => void;

/** How many conversations are coded, and where codes are left out: who leaves out most first. */
export function CodingView({ output, status }: CellViewProps<"coding">) {
  const words = useWords();
  const { t, f } = words;
  const { openDrill } = useDrill();
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const by = cutName(words, output);
  const show: Show = (row, coding) => {
    const all = row.group === "(all)";
    openDrill(`${t(`workbench.coding.${coding}`)} – ${cutGroupName(words, output, row.group)}`, {
      kind: "disposition",
      scope: output.scope,
      cut: {
        population: output.population,
        code: null,
        by: all ? null : output.cut,
        group: all ? null : row.group,
        coding,
      },
    });
  };
  return (
    <CutFrame output={output} label={t("workbench.coding_label", { by })} note={t("workbench.coding_note")}>
      <table className="table coding" data-by={output.by}>
        <thead>
          <tr>
            <th scope="col">{by}</th>
            <th scope="col" className="figure">
              {t("workbench.conversations")}
            </th>
            <th scope="col" className="figure">
              {t("workbench.share_coded")}
            </th>
            <th scope="col" className="figure">
              {t("workbench.coding.uncoded")}
            </th>
            <th scope="col" className="figure">
              <a href={address("dispositions")}>{t("workbench.coding.unmapped")}</a>
            </th>
          </tr>
        </thead>
        <tbody>
          {output.rows.map((row) => (
            <Row key={row.group} {...{ words, output, row, show }} />
          ))}
        </tbody>
        <tfoot>
          {output.rest ? (
            <Row
              {...{ words, output }}
              row={output.rest.row}
              name={t("table.rest", { n: output.rest.groups, value: f.number(output.rest.groups) })}
            />
          ) : null}
          <Row {...{ words, output, show }} row={output.whole} />
        </tfoot>
      </table>
    </CutFrame>
  );
}

function Row(props: {
  readonly words: Words;
  readonly output: CodingOutput;
  readonly row: CodingRow;
  readonly name?: string;
  readonly show?: Show;
}) {
  const { words, output, row, show } = props;
  const { t, f } = words;
  const name = props.name ?? cutGroupName(words, output, row.group);
  const count = (coding: "uncoded" | "unmapped") => (
    <td className="figure" data-coding={coding} data-n={row[coding]}>
      {row[coding] === 0 ? (
        <span className="quiet">0</span>
      ) : show ? (
        <Button className="button link" onPress={() => show(row, coding)}>
          {f.number(row[coding])}
          <span className="unseen">
            {t("workbench.show_calls", { name: `${t(`workbench.coding.${coding}`)}, ${name}` })}
          </span>
        </Button>
      ) : (
        f.number(row[coding])
      )}
    </td>
  );
  return (
    <tr data-group={row.group}>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td className={row.n < few ? "figure few" : "figure"}>{f.number(row.n)}</td>
      <td className="figure">
        {f.percent(row.n > 0 ? row.coded / row.n : 0)}{" "}
        <span className="quiet small">
          <bdi>{t("score.range", { low: f.percent(row.low, 0), high: f.percent(row.high, 0) })}</bdi>
        </span>
      </td>
      {count("uncoded")}
      {count("unmapped")}
    </tr>
  );
}
