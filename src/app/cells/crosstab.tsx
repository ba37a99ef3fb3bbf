import { inOrder, isHatched, rest as restCode, restOf, swatchOf } from "../../charts";
import { wilson, type MovedShare } from "../../metrics";
import { cutDrill, type CrosstabOutput, type CrosstabRow } from "../../notebook";
import { useDrill } from "../drill/use-drill";
import { GroupLabel } from "../parts/group-label";
import { useWords, type Words } from "../words";
import { CallCount } from "./call-count";
import { codeName } from "./code-name";
import { CutFrame } from "./cut-frame";
import { cutGroupName, cutName } from "./cut-words";
import type { CellViewProps } from "./cell-view-props";

/** So many codes have a column of their own. */
const columns = 10;
/** Shades of a cell: of its share, from nothing to half of the row and more. */
const shades = 6;
const few = 20; // calls

/** What came of the calls of each group: a row of shares that add to the whole, each with its count. */
export function CrosstabView({ output, status }: CellViewProps<"crosstab">) {
  const words = useWords();
  const { t, f, catalogue } = words;
  const { openDrill } = useDrill();
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const totals = new Map(output.whole.codes);
  const lumped = restOf(totals, columns, catalogue);
  const codes = inOrder(merged(totals, lumped), catalogue);
  const by = cutName(words, output);
  const label = t("workbench.cross_label", { by });
  const show = ({ group }: CrosstabRow, code: string): void =>
    openDrill(
      `${codeName(words, code)} – ${cutGroupName(words, output, group)}`,
      cutDrill(output, group, { code }),
    );
  return (
    <CutFrame
      output={output}
      label={label}
      note={
        output.moved
          ? `${t("workbench.cross_note")} ${t(output.moved.length > 0 ? "workbench.moved_note" : "workbench.moved_none")}`
          : t("workbench.cross_note")
      }
    >
      <table className="table crosstab" data-by={output.by}>
        <thead>
          <tr>
            <th scope="col">{by}</th>
            <th scope="col" className="figure">
              {t("dispositions.calls")}
            </th>
            {codes.map((code) => (
              <th key={code} scope="col" className="figure">
                <i
                  className="chart-swatch"
                  data-colour={swatchOf(code, catalogue)}
                  data-hatched={isHatched(code, catalogue) || undefined}
                />{" "}
                <bdi>{codeName(words, code)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {output.rows.map((row) => (
            <Row key={row.group} {...{ words, output, row, codes, lumped, show }} />
          ))}
        </tbody>
        <tfoot>
          {output.rest ? (
            <Row
              {...{ words, output, codes, lumped }}
              row={output.rest.row}
              name={t("table.rest", { n: output.rest.groups, value: f.number(output.rest.groups) })}
            />
          ) : null}
          <Row {...{ words, output, codes, lumped, show }} row={output.whole} />
        </tfoot>
      </table>
    </CutFrame>
  );
}

/** Counts with the lumped codes under one. */
function merged(
  totals: ReadonlyMap<string, number>,
  lumped: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [code, n] of totals) {
    const name = lumped.has(code) ? restCode : code;
    found.set(name, (found.get(name) ?? 0) + n);
  }
  return found;
}

function Row(props: {
  readonly words: Words;
  readonly output: CrosstabOutput;
  readonly row: CrosstabRow;
  readonly codes: readonly string[];
  readonly lumped: ReadonlySet<string>;
  readonly name?: string;
  readonly show?: (row: CrosstabRow, code: string) => void;
}) {
  const { words, output, row, lumped, show } = props;
  const { t, f } = words;
  const counts = merged(new Map(row.codes), lumped);
  const name = props.name ?? cutGroupName(words, output, row.group);
  return (
    <tr data-group={row.group}>
      <th scope="row">
        <GroupLabel name={name} />
      </th>
      <td className={row.n < few ? "figure few" : "figure"}>{f.number(row.n)}</td>
      {props.codes.map((code) => {
        const n = counts.get(code) ?? 0;
        const share = row.n > 0 ? n / row.n : 0;
        const interval = wilson(n, row.n);
        const title = interval
          ? t("score.interval", { low: f.percent(interval.low), high: f.percent(interval.high) })
          : undefined;
        return (
          <td
            key={code}
            className="figure"
            data-heat={Math.min(shades, Math.ceil(2 * shades * share))}
            data-code={code}
            data-n={n}
            title={title}
          >
            <CallCount
              n={n}
              name={`${codeName(words, code)}, ${name}`}
              onOpen={show && code !== restCode ? () => show(row, code) : undefined}
            >
              {f.percent(share, share < 0.005 ? 1 : 0)} <span className="count">{f.number(n)}</span>
            </CallCount>
            <Moved moved={output.moved?.find((one) => one.group === row.group && one.code === code)} />
          </td>
        );
      })}
    </tr>
  );
}

/** That a share changed: a word first, and what it was. */
function Moved({ moved }: { readonly moved: MovedShare | undefined }) {
  const { t, f } = useWords();
  if (!moved) return null;
  const { verdict, change } = moved.change;
  const tone = verdict === "better" ? "good" : verdict === "worse" ? "bad" : "neutral";
  return (
    <span className="moved block" data-moved={change}>
      <strong className="verdict" data-tone={tone}>
        {t(change === "up" ? "score.change.up" : "score.change.down")}
      </strong>{" "}
      <span className="quiet">
        {t("score.was", { value: f.percent(moved.before, moved.before < 0.005 ? 1 : 0) })}
      </span>
    </span>
  );
}
