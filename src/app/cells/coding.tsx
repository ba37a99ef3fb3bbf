import type { Coding } from "../../metrics";
import { cutDrill, type CodingOutput, type CodingRow } from "../../notebook";
import { GroupLabel } from "../parts/group-label";
import { address } from "../route";
import { useDrill } from "../drill/use-drill";
import { useWords, type Words } from "../words";
import { CallCount } from "./call-count";
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
  const show: Show = ({ group }, coding) =>
    openDrill(
      `${t(`workbench.coding.${coding}`)} – ${cutGroupName(words, output, group)}`,
      cutDrill(output, group, { code: null, coding }),
    );
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
      <CallCount
        n={row[coding]}
        name={`${t(`workbench.coding.${coding}`)}, ${name}`}
        onOpen={show && (() => show(row, coding))}
      />
    </td>
  );
  return (
    <tr data-group={row.group}>
      <th scope="row">
        <GroupLabel name={name} />
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
