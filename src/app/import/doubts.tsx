import { Button } from "react-aria-components";
import type { Doubt } from "../../import";
import { useWords } from "../words";

const confirmable = new Set(["date_order", "kind_unsure"]);

/** Questions, shown where they are answered. */
export function Doubts(props: {
  readonly doubts: readonly Doubt[];
  readonly onConfirm?: (code: string) => void;
}) {
  const { t, maybe } = useWords();
  const { doubts, onConfirm } = props;
  if (doubts.length === 0) return null;
  return (
    <ul className="doubts">
      {doubts.map((doubt, i) => (
        <li key={`${doubt.code}/${i}`} data-blocking={doubt.blocking || undefined}>
          {maybe(`import.doubt.${doubt.code}`, doubt.params)}
          {doubt.blocking ? <span className="quiet"> ({t("import.panel.doubt_blocking")})</span> : null}
          {onConfirm && confirmable.has(doubt.code) ? (
            <div className="row">
              <Button className="button" onPress={() => onConfirm(doubt.code)}>
                {t("import.panel.confirm")}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
