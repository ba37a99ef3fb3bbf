import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "react-aria-components";
import type { RowSource } from "../../metrics";
import { useWords } from "../words";
import { CallView, RowView } from "./call-view";
import type { Row } from "./row-pager";
import { RowsList } from "./rows-list";
import type { Layer } from "./rows-view";

/** Rows, one row, a contact's history, each over what it was opened from, which stays as it was left. */
export function RowLayers(props: {
  readonly layers: readonly Layer[];
  readonly onChange: (layers: readonly Layer[]) => void;
  /** What lies under all of them; null where the first layer does. */
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { layers, onChange } = props;
  const left = useRef<Element[]>([]);
  const push = (layer: Layer) => {
    if (document.activeElement) left.current[layers.length] = document.activeElement;
    onChange([...layers, layer]);
  };
  const place = useRef<HTMLDivElement>(null);
  const depth = layers.length;
  const bottom = props.children === null ? 1 : 0;
  const before = useRef(depth);
  useEffect(() => {
    if (before.current === depth) return;
    const back = before.current > depth ? left.current[depth] : undefined;
    before.current = depth;
    if (back instanceof HTMLElement && back.isConnected) return back.focus();
    place.current?.closest(".sheet")?.scrollTo(0, 0);
    place.current?.querySelector<HTMLElement>("[data-layer-focus]")?.focus();
  }, [depth]);
  const openRow = (row: Row, source: RowSource) => {
    const isCall = typeof row.call_id === "string" && typeof row.system_id === "string";
    push(
      isCall
        ? { kind: "call", systemId: String(row.system_id), callId: String(row.call_id) }
        : { kind: "row", row, source },
    );
  };
  return (
    <div ref={place} className="layers">
      {props.children === null ? null : <div hidden={depth > 0}>{props.children}</div>}
      {depth > bottom ? (
        <p>
          <Button className="button" data-layer-focus="" onPress={() => onChange(layers.slice(0, -1))}>
            {t("rows.back")}
          </Button>
        </p>
      ) : null}
      {layers.map((layer, i) => (
        // The layers below stay as they were left, for the way back.
        <div key={i} hidden={i < depth - 1} className="layer">
          {layer.kind === "rows" ? (
            <RowsList rows={layer.rows} title={layer.title} onOpen={openRow} />
          ) : layer.kind === "row" ? (
            <RowView {...layer} />
          ) : (
            <CallView
              call={layer}
              onHistory={(contact) =>
                push({
                  kind: "rows",
                  title: t("call.history_of", { contact }),
                  rows: { kind: "contact", systemId: layer.systemId, contact },
                })
              }
            />
          )}
        </div>
      ))}
    </div>
  );
}
