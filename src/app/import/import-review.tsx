import { Button, FileTrigger } from "react-aria-components";
import { useDevice } from "../device";
import { Problem } from "../parts/problem";
import { useWords } from "../words";
import { Codes } from "./codes";
import { Columns } from "./columns";
import { DraftTabs } from "./draft-tabs";
import { holidays, titleOf } from "./import-groups";
import type { ImportState } from "./import-session";
import { Kept } from "./kept";
import { OverlapNotice } from "./overlap-notice";
import { PartField } from "./part-field";
import { PreviewTable } from "./preview-table";
import { Reading } from "./reading";
import { Recognised } from "./recognised";
import { ready, systemName } from "./readiness";
import { SystemField } from "./system-field";

const numbered = new Set(["contact_key", "company_number"]);

/** Recognised as ..., here is how we read it, import. */
export function ImportReview(props: { readonly state: ImportState }) {
  const { imports } = useDevice();
  const { t, f } = useWords();
  const { drafts, selected, groups } = props.state;
  const draft = drafts[selected];
  if (!draft) return null;
  const usable = groups.flatMap(({ files }) => files).length;
  const count = { n: usable, value: f.number(usable) };
  const group = groups.find(({ files }) => files.includes(selected));
  const mine = group?.files.flatMap((i) => drafts[i] ?? []) ?? [];
  return (
    <div className="review">
      <DraftTabs state={props.state} />
      {draft.error === null ? null : <Problem error={draft.error} />}
      <PartField draft={draft} onChange={(part) => void imports.takePart(selected, part)} />
      {draft.inspection && draft.mapping ? (
        <>
          <Recognised draft={draft} index={selected} />
          <Reading
            draft={draft}
            onChange={(mapping) => imports.change(selected, mapping)}
            onConfirm={(code) => imports.confirm(selected, code)}
          />
          <PreviewTable draft={draft} />
          {group?.key === holidays ? (
            <section className="review-part" aria-labelledby="where-days-go">
              <h3 id="where-days-go">{t("closures.where")}</h3>
              <p>{t("closures.note")}</p>
            </section>
          ) : group ? (
            <SystemField
              key={group.key}
              group={group}
              fallback={systemName(mine[0]) ?? titleOf(mine)}
              calls={mine.some(({ mapping }) => mapping?.kind === "calls")}
              numbers={mine.some(({ mapping }) =>
                mapping?.columns.some(({ target }) => numbered.has(target)),
              )}
            />
          ) : null}
          <Codes
            draft={draft}
            onChange={(mapping) => imports.change(selected, mapping)}
            onMean={(code, meaning) => imports.mean(selected, code, meaning)}
          />
          <Columns draft={draft} onChange={(mapping) => imports.change(selected, mapping)} />
          {group?.key === holidays ? null : <Kept draft={draft} />}
        </>
      ) : null}
      <div className="review-foot">
        <OverlapNotice state={props.state} />
        {usable === 0 ? <p className="small quiet">{t("import.panel.none_readable")}</p> : null}
        {usable === 0 || ready(drafts) ? null : (
          <p className="small quiet">{t("import.panel.cannot_start")}</p>
        )}
        <div className="row">
          {usable === 0 ? null : (
            <Button
              className="button main large"
              isDisabled={!ready(drafts)}
              onPress={() => void imports.start()}
            >
              {t("import.panel.start", { files: t("count.files", count) })}
            </Button>
          )}
          <FileTrigger allowsMultiple onSelect={(list) => void imports.open([...(list ?? [])])}>
            <Button className={usable === 0 ? "button main large" : "button plain"}>
              {t(usable === 0 ? "import.panel.other_file" : "import.panel.add_files")}
            </Button>
          </FileTrigger>
          <Button className="button plain" onPress={imports.close}>
            {t("app.cancel")}
          </Button>
        </div>
      </div>
    </div>
  );
}
