import { useState } from "react";
import { Button } from "react-aria-components";
import type { Mapping } from "../../import";
import type { SavedMapping } from "../../store";
import { useDevice } from "../device";
import { Codes } from "../import/codes";
import { Columns } from "../import/columns";
import type { Draft } from "../import/import-session";
import { Reading } from "../import/reading";
import { addToast } from "../session";
import { useWords } from "../words";

const families = [
  ["direction", "directions"],
  ["result", "results"],
  ["disposition", "dispositions"],
] as const;

/** A saved mapping, corrected with the import panel's own parts over the columns of its files. */
export function MappingForm(props: {
  readonly saved: SavedMapping;
  readonly header: readonly string[];
  readonly onDone: () => void;
}) {
  const { store, session } = useDevice();
  const { t } = useWords();
  const [mapping, setMapping] = useState(props.saved.mapping);
  const draft = asDraft(props.saved, props.header, mapping);
  const save = async () => {
    await store.mappings.put({ ...props.saved, mapping, header: props.header, savedAt: Date.now() });
    addToast(session, { text: "mappings.saved" });
    props.onDone();
  };
  return (
    <div className="review">
      <p className="quiet small">{t("mappings.edit_note")}</p>
      <Reading draft={draft} onChange={setMapping} onConfirm={() => undefined} />
      <Columns draft={draft} onChange={setMapping} />
      <Codes draft={draft} onChange={setMapping} />
      <div className="row">
        <Button className="button main" onPress={() => void save()}>
          {t("mappings.save")}
        </Button>
        <Button className="button plain" onPress={props.onDone}>
          {t("app.cancel")}
        </Button>
      </div>
    </div>
  );
}

/** The file such a mapping is for, without its rows: its columns, and in them the codes the mapping knows. */
function asDraft(saved: SavedMapping, header: readonly string[], mapping: Mapping): Draft {
  const sample = families.flatMap(([target, family]) => {
    const at = header.indexOf(mapping.columns.find((column) => column.target === target)?.sources[0] ?? "");
    if (at < 0) return [];
    return Object.keys(saved.mapping[family]).map((code) => header.map((_, i) => (i === at ? code : "")));
  });
  const name = header.join(", ");
  const file = new File([], name);
  return {
    file,
    source: file,
    unpacked: null,
    inspection: {
      file: { name, size: 0, lastModified: 0 },
      dialect: { encoding: "utf-8", delimiter: ",", quote: '"', newline: "\n", headerRecord: 0 },
      header,
      sample,
      candidates: [],
      mapping: saved.mapping,
      doubts: [],
      signature: saved.id.slice(saved.id.indexOf("/") + 1),
    },
    mapping,
    preview: null,
    corrected: true,
    codes: {},
    layoutCodes: mapping.dispositions,
    answered: new Set(["zone_assumed", "date_order", "date_missing", "duration_unit"]),
    error: null,
  };
}
