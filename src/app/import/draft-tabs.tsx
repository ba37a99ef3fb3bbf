import { Button } from "react-aria-components";
import { useDevice } from "../device";
import { Cross } from "../parts/icons";
import { useWords } from "../words";
import { profileName } from "./profile-name";
import type { ImportState } from "./import-session";
import { openQuestions } from "./readiness";

interface Props {
  readonly state: ImportState;
  /** Shows a file's details. */
  readonly onShow: (index: number) => void;
}

/** The files on their way in, by the import they become; one is looked at. A single file is only named. */
export function DraftTabs(props: Props) {
  const words = useWords();
  const { t, f } = words;
  const { drafts, groups } = props.state;
  const grouped = new Set(groups.flatMap(({ files }) => files));
  const rest = drafts.flatMap((_, i) => (grouped.has(i) ? [] : [i]));
  if (groups.length < 2)
    return (
      <div className="draft-groups" {...(drafts.length > 8 ? scrolled(t("import.panel.files")) : {})}>
        <FileList {...props} files={drafts.map((_, i) => i)} />
      </div>
    );
  return (
    <div className="draft-groups" {...scrolled(t("import.panel.files"))}>
      <p className="small quiet">
        {t("import.panel.groups", { n: groups.length, value: f.number(groups.length) })}
      </p>
      {groups.map(({ key, files }) => {
        const profile = drafts[files[0] ?? -1]?.mapping?.profile ?? "generic";
        return (
          <section key={key} className="draft-group" aria-label={profileName(words, profile)}>
            <h3 className="label">{profileName(words, profile)}</h3>
            <FileList {...props} files={files} />
          </section>
        );
      })}
      {rest.length === 0 ? null : (
        <section className="draft-group" aria-label={t("import.panel.unreadable")}>
          <h3 className="label">{t("import.panel.unreadable")}</h3>
          <FileList {...props} files={rest} />
        </section>
      )}
    </div>
  );
}

/** What can be scrolled is reached by keyboard as well. */
const scrolled = (label: string) => ({ tabIndex: 0, role: "region", "aria-label": label });

function FileList(props: Props & { readonly files: readonly number[] }) {
  const { imports } = useDevice();
  const { t, f } = useWords();
  const { drafts, selected } = props.state;
  return (
    <ul className="drafts" data-several={drafts.length > 1 || undefined}>
      {props.files.map((i) => {
        const draft = drafts[i];
        if (!draft) return null;
        const { file, error } = draft;
        const questions = openQuestions(draft);
        return (
          <li key={`${file.name}/${i}`} data-selected={i === selected || undefined}>
            <Button
              className="draft"
              aria-current={i === selected ? "true" : "false"}
              onPress={() => props.onShow(i)}
            >
              <bdi>{file.name}</bdi>
              <span className="quiet"> {f.bytes(file.size)}</span>
              {error === null ? null : <span className="mark-bad"> !</span>}
              {questions === 0 || drafts.length < 2 ? null : (
                <span className="draft-asks">
                  {t("import.panel.asks", { n: questions, value: f.number(questions) })}
                </span>
              )}
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
