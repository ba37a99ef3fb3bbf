import { Button } from "react-aria-components";
import { useDevice } from "../device";
import { Cross } from "../parts/icons";
import { useWords } from "../words";
import type { Draft } from "./import-session";

/** The files of this import; one is looked at. A single file is only named. */
export function DraftTabs(props: { readonly drafts: readonly Draft[]; readonly selected: number }) {
  const { imports } = useDevice();
  const { t, f } = useWords();
  return (
    <ul className="drafts">
      {props.drafts.map(({ file, error }, i) => (
        <li key={`${file.name}/${i}`} data-selected={i === props.selected || undefined}>
          <Button
            className="draft"
            aria-current={i === props.selected ? "true" : "false"}
            onPress={() => imports.select(i)}
          >
            <bdi>{file.name}</bdi>
            <span className="quiet"> {f.bytes(file.size)}</span>
            {error === null ? null : <span className="mark-bad"> !</span>}
          </Button>
          {props.drafts.length > 1 || error !== null ? (
            <Button
              className="button icon small-icon"
              aria-label={t("import.panel.remove_file", { name: file.name })}
              onPress={() => imports.remove(i)}
            >
              <Cross />
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
