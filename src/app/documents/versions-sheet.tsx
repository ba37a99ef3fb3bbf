import { useEffect, useState, type SyntheticEvent } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { useStore } from "zustand";
import type { NotebookVersion } from "../../store";
import { useDevice } from "../device";
import { Fold } from "../parts/fold";
import { Problem } from "../parts/problem";
import { Sheet } from "../parts/sheet";
import { useWords } from "../words";
import type { DocumentSession } from "./document-session";
import { documentsOf } from "./documents";
import { useVersions } from "./use-versions";
import { VersionChanges } from "./version-changes";

/** The named versions of a notebook: kept, compared with now, brought back. */
export function VersionsSheet(props: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const { store } = useDevice();
  const [open, setOpen] = useState<DocumentSession | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    documentsOf(store).open(props.id).then(setOpen, setError);
  }, [store, props.id]);
  if (!open && error === null) return null;
  return (
    <Sheet open title={open ? <Title session={open} /> : t("page.notebooks")} onClose={props.onClose}>
      {error === null ? null : <Problem error={error} />}
      {open ? <Versions session={open} onRestored={props.onClose} /> : null}
    </Sheet>
  );
}

function Title({ session }: { readonly session: DocumentSession }) {
  const { t } = useWords();
  const { title } = useStore(session.state).edited.document;
  return t("documents.versions", { title });
}

function Versions(props: { readonly session: DocumentSession; readonly onRestored: () => void }) {
  const { t } = useWords();
  const { session } = props;
  const { list, save, restore, remove } = useVersions(session.id);
  const [name, setName] = useState("");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    void save(name.trim());
    setName("");
  };
  return (
    <div className="versions">
      <p className="quiet">{t("documents.versions_lead")}</p>
      <form className="row version-new" onSubmit={submit}>
        <TextField className="field" value={name} onChange={setName}>
          <Label className="label">{t("documents.version_name")}</Label>
          <Input className="input" autoComplete="off" maxLength={120} dir="auto" />
        </TextField>
        <Button type="submit" className="button main" isDisabled={name.trim() === ""}>
          {t("documents.version_save")}
        </Button>
      </form>
      {list?.length === 0 ? <p className="quiet">{t("documents.version_none")}</p> : null}
      <ul className="datasets">
        {(list ?? []).map((version) => (
          <Version
            key={version.id}
            version={version}
            session={session}
            onRestore={() => void restore(version).then(props.onRestored)}
            onRemove={() => void remove(version)}
          />
        ))}
      </ul>
    </div>
  );
}

function Version(props: {
  readonly version: NotebookVersion;
  readonly session: DocumentSession;
  readonly onRestore: () => void;
  readonly onRemove: () => void;
}) {
  const { t, f } = useWords();
  const { version, session } = props;
  return (
    <li className="version">
      <div className="version-head">
        <div className="dataset-main">
          <h3>
            <bdi>{version.name}</bdi>
          </h3>
          <p className="small quiet">
            {t("documents.version_saved_at", { date: f.dateTime(version.savedAt) })}
          </p>
        </div>
        <div className="row">
          <Button className="button" onPress={props.onRestore}>
            {t("documents.version_restore")}
          </Button>
          <Button className="button plain" onPress={props.onRemove}>
            {t("documents.version_delete")}
          </Button>
        </div>
      </div>
      <Fold summary={t("documents.version_changes")} startOpen={false}>
        <VersionChanges version={version} session={session} />
      </Fold>
    </li>
  );
}
