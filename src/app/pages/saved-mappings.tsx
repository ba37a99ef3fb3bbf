import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { SavedMapping } from "../../store";
import { useDevice, useSession } from "../device";
import { profileName } from "../import/profile-name";
import { Sheet } from "../parts/sheet";
import { addToast } from "../session";
import { useWords } from "../words";
import { MappingForm } from "./mapping-form";

/** How the reader corrected the reading of files: used again for files with the same columns. */
export function SavedMappings() {
  const words = useWords();
  const { t, f } = words;
  const { store, session } = useDevice();
  const version = useSession(({ data }) => data?.version ?? 0);
  const systems = useSession(({ data }) => data?.systems) ?? [];
  const [saved, setSaved] = useState<readonly SavedMapping[]>([]);
  const [open, setOpen] = useState<SavedMapping | null>(null);
  const load = () => void store.mappings.list().then(setSaved);
  useEffect(() => void store.mappings.list().then(setSaved), [store, version]);
  const name = ({ mapping, systemId }: SavedMapping) =>
    systems.find(({ id }) => id === systemId)?.label ?? profileName(words, mapping.profile);
  const remove = async (mapping: SavedMapping) => {
    await store.mappings.remove(mapping.id);
    load();
    const undo = () => void store.mappings.put(mapping).then(load);
    addToast(session, {
      text: t("mappings.removed", { name: name(mapping) }),
      action: { label: "word.undo", run: undo },
    });
  };
  if (saved.length === 0) return null;
  return (
    <section className="page-part" aria-labelledby="mappings-title">
      <h2 id="mappings-title">{t("mappings.title")}</h2>
      <p className="quiet">{t("mappings.lead")}</p>
      <ul className="datasets">
        {[...saved]
          .sort((a, b) => b.savedAt - a.savedAt)
          .map((one) => (
            <li key={one.id} className="dataset">
              <div className="dataset-main">
                <h3>
                  <bdi>{name(one)}</bdi>
                </h3>
                <p className="small quiet">
                  {profileName(words, one.mapping.profile)} ·{" "}
                  {t("mappings.saved_at", { date: f.dateTime(one.savedAt) })} ·{" "}
                  <bdi>{headerOf(one).slice(0, 6).join(", ")}</bdi>
                </p>
              </div>
              <div className="row">
                <Button className="button" onPress={() => setOpen(one)}>
                  {t("mappings.edit")}
                </Button>
                <Button className="button plain" onPress={() => void remove(one)}>
                  {t("mappings.remove")}
                </Button>
              </div>
            </li>
          ))}
      </ul>
      <Sheet open={open !== null} title={open ? name(open) : ""} onClose={() => setOpen(null)}>
        {open ? (
          <MappingForm
            key={open.id}
            saved={open}
            header={headerOf(open)}
            onDone={() => {
              setOpen(null);
              load();
            }}
          />
        ) : null}
      </Sheet>
    </section>
  );
}

/** The columns of the files a mapping is for; of an early one those that it names. */
const headerOf = ({ header, mapping }: SavedMapping): readonly string[] =>
  header ?? [...new Set([...mapping.columns.flatMap(({ sources }) => sources), ...mapping.dropped])];
