import { codeLegend } from "./code-legend";
import { knownCatalogue, listFormat, dispositionGroups } from "../base";
import { bucketIso, bucketPeriod, shiftBucket } from "./buckets";
import { dispositionName } from "./disposition-name";
import { inOrder, rest, restOf } from "./disposition-order";
import { dispositionPanelsPicture, type PanelSegment } from "./disposition-panels-picture";
import { dispositionStack } from "./disposition-stack";
import { dispositionPanelsSubtitle } from "./disposition-panels-subtitle";
import { dispositionPanelsUpdate } from "./disposition-panels-update";
import { emptyPicture } from "./frame";
import { notesAt, notesSentence, withNotes } from "./notes";
import { noPanels, panelName, panelsBy } from "./panel-words";
import { bucketName } from "./ticks";
import type { DispositionPanelRow, DispositionPanelsSpec } from "./panel-types";
import type { Chart, ChartContext, Drawn, DrawnMark, MarkSelection } from "./types";

const apart = 12; // codes

/** What came of the calls over time in a small panel for each group, all at the same scale, the group with most first. */
export const dispositionPanels: Chart<DispositionPanelsSpec, DispositionPanelRow> = {
  id: "disposition-panels",
  draw(rows, spec, context) {
    const { t, catalogue } = context;
    const name = (code: string): string => dispositionName(code, context);
    const totals = new Map<string, number>();
    for (const { trend } of rows)
      for (const { code, n } of trend) totals.set(code, (totals.get(code) ?? 0) + n);
    const added = restOf(totals, apart, catalogue);
    // one rest for all panels, so that a colour means the same in each
    const lumped = (code: string): string => (added.has(code) ? rest : code);
    const stacks = rows.map(({ trend }) =>
      dispositionStack(
        trend.map((row) => ({ ...row, code: lumped(row.code) })),
        spec,
        Infinity,
        catalogue,
      ),
    );
    const segments = stacks.flatMap((stack, panel) =>
      stack.segments.map((segment): PanelSegment => ({ ...segment, panel, group: rows[panel]?.group ?? "" })),
    );
    const codes = inOrder(new Map([...totals].map(([code, n]) => [lumped(code), n])), catalogue);
    const empty = segments.length === 0;
    const after = (at: number): number => shiftBucket(at, spec.grain, 1);
    const select = (code: string): MarkSelection => ({
      filters: { disposition: code === rest ? [...added].sort() : [code] },
    });
    const title = t("chart.disposition-panels.title", { by: panelsBy(spec, context), grain: spec.grain });
    const subtitle = dispositionPanelsSubtitle(rows, spec, context);
    const starts = segments.map(({ at }) => at);
    const [first, last] = [
      starts.reduce((a, b) => Math.min(a, b), Infinity),
      starts.reduce((a, b) => Math.max(a, b), 0),
    ];
    const description = empty
      ? noPanels(spec, context)
      : `${describe(rows, spec, context)} ${notesSentence(context, first, after(last))}`.trimEnd();
    const label = { title, description };
    const marks = segments.map((segment): DrawnMark => ({
      get title() {
        return t("chart.panels.at", {
          name: panelName(segment.group, spec, context),
          when: name(segment.code),
        });
      },
      get lines() {
        return [
          bucketName(segment.at, spec.grain, context),
          t("chart.calls", { n: segment.n }),
          t("chart.share-of", { share: context.percent(segment.share, 1), n: segment.of }),
          ...notesAt(context, segment.at, after(segment.at)),
        ];
      },
      select: {
        filters: { ...select(segment.code).filters, [spec.by]: [segment.group] },
        period: bucketPeriod(segment.at, spec.grain, spec.period),
      },
    }));
    return {
      ...(empty ? { svg: emptyPicture(context, label, description) } : picture()),
      title,
      subtitle,
      description,
      table: withNotes(
        {
          columns: [
            context.groups(spec.by),
            t(`chart.column.${spec.grain}`),
            t("word.disposition"),
            t("chart.column.calls"),
            t("chart.column.share"),
          ],
          rows: segments.map((s) => [
            panelName(s.group, spec, context),
            bucketIso(s.at),
            name(s.code),
            s.n,
            s.share,
          ]),
          write: [null, null, null, null, context.percent],
        },
        segments.map(({ at }) => ({ start: at, end: after(at) })),
        context,
      ),
      legend: codeLegend(codes, name, select, context),
      marks,
      empty,
    };

    function picture(): Pick<Drawn<DispositionPanelsSpec, DispositionPanelRow>, "svg" | "update" | "brush"> {
      const { svg, brush } = dispositionPanelsPicture(rows, segments, codes, spec, context, label, marks);
      const drawn = { groups: rows.map(({ group }) => group), segments, added };
      return { svg, brush, update: dispositionPanelsUpdate(svg, drawn, spec, title, context) };
    }
  },
};

/** What each panel's calls mostly came to, by group of dispositions. */
function describe(
  rows: readonly DispositionPanelRow[],
  spec: DispositionPanelsSpec,
  context: ChartContext,
): string {
  const { t, percent, catalogue = knownCatalogue, locale } = context;
  const list = listFormat(locale, { style: "short", type: "conjunction" });
  const told = rows.slice(0, 6).map(({ group, trend }) => {
    const sum = trend.reduce((all, { n }) => all + n, 0);
    const shares = dispositionGroups.flatMap((of) => {
      const n = trend.reduce((all, row) => all + (catalogue.groupOf(row.code) === of ? row.n : 0), 0);
      return n > 0 ? [t("chart.named-share", { name: t(`group.${of}`), share: percent(n / sum, 0) })] : [];
    });
    return t("chart.disposition-panels.one", {
      name: panelName(group, spec, context),
      groups: list.format(shares),
    });
  });
  return [t("chart.panels.many", { groups: rows.length }), ...told].join(" ");
}
