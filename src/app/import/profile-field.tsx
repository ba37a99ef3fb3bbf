import { useDevice } from "../device";
import { Fold } from "../parts/fold";
import { Select } from "../parts/select";
import { useWords } from "../words";
import { profileName } from "./profile-name";
import type { Draft } from "./import-session";

/** Which layout the file is read as: the best guess first, with what else it could be. */
export function ProfileField(props: { readonly draft: Draft; readonly index: number }) {
  const { imports } = useDevice();
  const words = useWords();
  const { t, f } = words;
  const { inspection, mapping } = props.draft;
  if (!inspection || !mapping) return null;
  const name = (id: string) => profileName(words, id);
  return (
    <>
      <p className="recognised">
        {mapping.profile === "generic"
          ? t("import.panel.not_recognised")
          : t("import.panel.recognised", { profile: name(mapping.profile) })}
      </p>
      {inspection.candidates.length > 1 ? (
        <Fold
          startOpen={mapping.profile === "generic"}
          summary={<span className="small">{t("import.panel.read_otherwise")}</span>}
        >
          <Select
            label={t("import.panel.profile")}
            value={mapping.profile}
            options={inspection.candidates.map(({ profile, score }) => ({
              id: profile,
              label: name(profile),
              detail: profile === "generic" ? "" : f.percent(score, 0),
            }))}
            onChange={(profile) => imports.readAs(props.index, profile)}
          />
        </Fold>
      ) : null}
    </>
  );
}
