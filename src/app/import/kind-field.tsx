import { fileKinds, type FileKind } from "../../base";
import { profiles } from "../../import";
import { useDevice } from "../device";
import { Select } from "../parts/select";
import { useWords } from "../words";
import type { Draft } from "./import-session";

const choices = fileKinds.filter((kind) => kind !== "legs");

/** What the file's rows are about: asked where the columns leave it open, offered for every general layout. */
export function KindField(props: { readonly draft: Draft; readonly index: number }) {
  const { imports } = useDevice();
  const { t } = useWords();
  const { inspection, mapping } = props.draft;
  if (!inspection || !mapping?.profile.startsWith("generic")) return null;
  const chosen = (kind: FileKind): string =>
    inspection.candidates.find(({ profile }) => profiles.some((p) => p.id === profile && p.kind === kind))
      ?.profile ?? (kind === "calls" ? "generic" : `generic-${kind}`);
  return (
    <Select
      label={t("import.panel.kind")}
      value={mapping.kind}
      options={choices.map((id) => ({ id, label: t(`kind.${id}`) }))}
      onChange={(kind) => {
        if (kind === mapping.kind) imports.confirm(props.index, "kind_unsure");
        else void imports.readAs(props.index, chosen(kind));
      }}
    />
  );
}
