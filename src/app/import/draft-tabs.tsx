import { Button } from "react-aria-components";
import { useDevice } from "../device";
import { Cross } from "../parts/icons";
import { useWords } from "../words";
import { profileName } from "./profile-name";
import type { ImportState } from "./import-session";

/** The files on their way in, by the import they become; one is looked at. A single file is only named. */
export function DraftTabs(props: { readonly state: ImportState }) {
  const words = useWords();
  const { t, f } = words;
  const { drafts, groups } = props.state;
  const grouped = new Set(groups.flatMap(({ files }) => files));
  const rest = drafts.flatMap((_, i) => (grouped.has(i) ? [] : [i]));
  if (groups.length < 2) return <FileList state={props.state} files={drafts.map((_, i) => i)} />;
  return (
    <div className="draft-groups">
      <p className="small quiet">
        {t("import.panel.groups", { n: groups.length, value: f.number(groups.length) })}
      </p>
      {groups.map(({ key, files }) => {
        const profile = drafts[files[0] ?? -1]?.mapping?.profile ?? "generic";
        return (
          <section key={key} className="draft-group" aria-label={profileName(words, profile)}>
            <h3 className="label">{profileName(words, profile)}</h3>
            <FileList state={props.state} files={files} />
          </section>
        );
      })}
      {rest.length === 0 ? null : (
        <section className="draft-group" aria-label={t("import.panel.unreadable")}>
          <h3 className="label">{t("import.panel.unreadable")}</h3>
          <FileList state={props.state} files={rest} />
        </section>
      )}
    </div>
  );
}

function FileList(props: { readonly state: ImportState; readonly files: readonly number[] }) {
  const { imports } = useDevice();
  const { t, f } = useWords();
  const { drafts, selected } = props.state;
  return (
    <ul className="drafts" data-several={drafts.length > 1 || undefined}>
      {props.files.map((i) => {
        const draft = drafts[i];
        if (!draft) return null;
        const { file, error } = draft;
        return (
          <li key={`${file.name}/${i}`} data-selected={i === selected || undefined}>
            <Button
              className="draft"
              aria-current={i === selected ? "true" : "false"}
              onPress={() => imports.select(i)}
            >
              <bdi>{file.name}</bdi>
              <span className="quiet"> {f.bytes(file.size)}</span>
              {error === null ? null : <span className="mark-bad"> !</span>}
            </Button>
            {drafts.length > 1 || error !== null ? (
              <Button
                className="button icon small-icon"
                aria-label={t("import.panel.remove_file", { name: file.name })}
                onPress={() => imports.remove(i)}
              >
                <Cross />
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
