import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { RowSource } from "../../metrics";
import { useDevice, useSession } from "../device";
import { Sheet } from "../parts/sheet";
import { CallView, RowView } from "../rows/call-view";
import type { Row } from "../rows/row-pager";
import { RowsList } from "../rows/rows-list";
import type { Layer, RowsOf } from "../rows/rows-view";
import type { OpenNumber } from "../session";
import { useWords } from "../words";
import { NumberDetail } from "./number-detail";

/** How a number was counted, from the side, and under it the rows behind it, one row, a contact's history. */
export function NumberPanel() {
  const { session } = useDevice();
  const { t } = useWords();
  const number = useSession((state) => state.number);
  const [layers, setLayers] = useState<readonly Layer[]>([]);
  const top = layers.at(-1);
  const close = () => {
    session.setState({ number: null });
    setLayers([]);
  };
  const title = !top
    ? number
      ? t(`metric.${number.result.value.metric}`)
      : ""
    : top.kind === "rows"
      ? top.title
      : t(top.kind === "call" ? "call.title" : "call.row");
  return (
    <Sheet open={number !== null} wide={top?.kind === "rows"} title={title} onClose={close}>
      {number ? (
        <Layers number={number} layers={layers} title={title} onChange={setLayers} onLeave={close} />
      ) : null}
    </Sheet>
  );
}

function Layers(props: {
  readonly number: OpenNumber;
  readonly layers: readonly Layer[];
  readonly title: string;
  readonly onChange: (layers: readonly Layer[]) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useWords();
  const { number, layers, onChange } = props;
  const name = t(`metric.${number.result.value.metric}`);
  const push = (layer: Layer) => onChange([...layers, layer]);
  const place = useRef<HTMLDivElement>(null);
  const depth = layers.length;
  const before = useRef(depth);
  useEffect(() => {
    if (before.current === depth) return;
    before.current = depth;
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
  const openRows = (rows: RowsOf, part: string) =>
    push({ kind: "rows", rows, title: t("rows.title", { metric: name, part }) });
  return (
    <div ref={place} className="layers">
      <div hidden={depth > 0}>
        <NumberDetail number={number} onOpen={openRows} onLeave={props.onLeave} />
      </div>
      {depth > 0 ? (
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
