import type { Doubt } from "../../import";
import { useWords } from "../words";

/** Questions, shown where they are answered. */
export function Doubts(props: { readonly doubts: readonly Doubt[] }) {
  const { t, maybe } = useWords();
  if (props.doubts.length === 0) return null;
  return (
    <ul className="doubts">
      {props.doubts.map((doubt, i) => (
        <li key={`${doubt.code}/${i}`} data-blocking={doubt.blocking || undefined}>
          {maybe(`import.doubt.${doubt.code}`, doubt.params)}
          {doubt.blocking ? <span className="quiet"> ({t("import.panel.doubt_blocking")})</span> : null}
        </li>
      ))}
    </ul>
  );
}
