import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { metricById, onlyIn, type MetricResult } from "../../metrics";
import type { FindingCell, ResolvedPeriod } from "../../notebook";
import { findingOf } from "./finding-of";
import { choosable } from "../settings/formula-choices";
import { useDevice, useSession } from "../device";
import { editing } from "../editing/editing-state";
import { variantsOf, withVariant } from "../notebook/cell-variants";
import { useNotebook } from "../notebook/notebook-context";
import { ChevronDown } from "../parts/icons";
import { addToast } from "../session";
import { useWords } from "../words";

const asSettings = "settings";

/** What can be done with a metric on its card: another formula here or everywhere, a target. */
export function CardMenu(props: {
  readonly cellId: string;
  readonly result: MetricResult;
  readonly period: ResolvedPeriod;
}) {
  const words = useWords();
  const { t, maybe } = words;
  const { store, session } = useDevice();
  const { id: notebook, view, document, edit, info } = useNotebook();
  const version = useSession(({ data }) => data?.version ?? 0);
  const settings = useSession((state) => state.settings);
  const { result, period, cellId } = props;
  const { metric } = result.value;
  const record = metricById(metric);
  const name = t(`metric.${metric}`);
  const place = `${notebook}/${cellId}`;
  const cell = document.cells.find(({ id }) => id === cellId);
  const own: Readonly<Record<string, string>> =
    info.template === null ? variantsOf(cell) : (settings.cellVariants[place] ?? {});
  const queues = onlyIn(view.filters.queue);
  const [queue] = queues;
  const shown = record.variants.find(({ id }) => id === result.value.variant);
  const variant = shown?.fact === "open_calls" ? (shown.openOf ?? shown.id) : result.value.variant;
  const change = (patch: Partial<typeof settings>) => {
    session.setState({ settings: { ...settings, ...patch } });
    void store.settings.change(patch);
  };
  const chooseHere = (chosen: string) => {
    // In a notebook of one's own it is a change like any other; a template stays live.
    if (info.template === null && cell) {
      const next = withVariant(cell, metric, chosen === asSettings ? null : chosen);
      edit.apply([{ type: "replace", cell: next }], "documents.change.formula");
      return;
    }
    const { [metric]: _, ...rest } = own;
    const next = chosen === asSettings ? rest : { ...rest, [metric]: chosen };
    const { [place]: __, ...others } = settings.cellVariants;
    change({ cellVariants: Object.keys(next).length === 0 ? others : { ...others, [place]: next } });
  };
  const keepFinding = (found: FindingCell, at: number) => {
    edit.apply([{ type: "insert", at, cells: [found] }], "finding.keep");
    addToast(session, {
      id: "finding",
      text: t("finding.kept", { metric: name }),
      action: { label: t("finding.show"), run: () => editing.setState({ wanted: found.id }) },
    });
  };
  const act = (action: string) => {
    if (action === "everywhere") change({ variants: { ...settings.variants, [metric]: variant } });
    if (action === "queue" && queue !== undefined) {
      const of = { ...settings.queueVariants[queue], [metric]: variant };
      change({ queueVariants: { ...settings.queueVariants, [queue]: of } });
    }
    if (action === "finding") {
      const cell = findingOf(
        words,
        document,
        result,
        { period: period.period, filters: view.filters },
        version,
      );
      const at = document.cells.findIndex(({ id }) => id === cellId) + 1;
      if (cell) keepFinding(cell, at);
    }
    if (action === "target") session.setState({ target: result.value });
    if (action === "reconcile") session.setState({ reconcile: { result, period, filters: view.filters } });
  };
  const formulas = choosable(record);
  return (
    <MenuTrigger>
      <Button className="button icon card-menu" aria-label={t("card.menu", { metric: name })}>
        <ChevronDown className="chevron" />
      </Button>
      <Popover className="popover card-popover" placement="bottom end" maxHeight={360}>
        <Menu
          className="list"
          aria-label={t("card.menu", { metric: name })}
          onAction={(key) => act(String(key))}
        >
          <MenuSection>
            <MenuItem id="target" className="item">
              {t("card.target")}
            </MenuItem>
            {result.value.value === null ? null : (
              <MenuItem id="finding" className="item">
                {t("finding.keep")}
              </MenuItem>
            )}
            {result.value.value === null ? null : (
              <MenuItem id="reconcile" className="item">
                {t("card.reconcile")}
              </MenuItem>
            )}
            {formulas.length > 1 ? (
              <MenuItem id="everywhere" className="item">
                {t("card.formula_everywhere")}
              </MenuItem>
            ) : null}
            {formulas.length > 1 && queues.length === 1 && queue !== undefined ? (
              <MenuItem id="queue" className="item">
                {t("card.formula_queue", { queue })}
              </MenuItem>
            ) : null}
          </MenuSection>
          {formulas.length > 1 ? (
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[own[metric] ?? asSettings]}
              onSelectionChange={(keys) => {
                const [chosen] = keys === "all" ? [] : [...keys];
                if (chosen !== undefined) chooseHere(String(chosen));
              }}
            >
              <Header className="list-heading">{t("card.formula_here")}</Header>
              <MenuItem id={asSettings} className="item">
                {t("card.formula_settings")}
              </MenuItem>
              {formulas.map((id) => (
                <MenuItem key={id} id={id} className="item">
                  {maybe(`variant.${metric}.${id}`)}
                </MenuItem>
              ))}
            </MenuSection>
          ) : null}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
