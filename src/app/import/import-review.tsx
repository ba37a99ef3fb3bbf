import { Fragment, useRef } from "react";
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
import { ready, sorted, systemName } from "./readiness";
import { SystemField } from "./system-field";

const details = ".draft-shown";
const question = ".doubts [data-blocking]";
const numbered = new Set(["contact_key", "company_number"]);

/** Recognised as ..., here is how we read it, import. */
export function ImportReview(props: { readonly state: ImportState }) {
  const { imports } = useDevice();
  const { t, f } = useWords();
  const { drafts, selected, groups } = props.state;
  const review = useRef<HTMLDivElement>(null);
  const draft = drafts[selected];
  if (!draft) return null;
  const usable = groups.flatMap(({ files }) => files).length;
  const count = { n: usable, value: f.number(usable) };
  const group = groups.find(({ files }) => files.includes(selected));
  const mine = group?.files.flatMap((i) => drafts[i] ?? []) ?? [];
  const { answered, asking } = sorted(drafts);
  const all = ready(drafts);
  const rest = { n: answered.length, value: f.number(answered.length) };
  const show = (index: number, part: string) => {
    imports.select(index);
    // what is looked for is there once the file's details are drawn
    requestAnimationFrame(() => {
      const place = review.current?.querySelector(part) ?? review.current?.querySelector(details);
      place?.scrollIntoView({ block: part === details ? "start" : "center" });
      if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    });
  };
  return (
    <div className="review" ref={review}>
      <DraftTabs state={props.state} onShow={(index) => show(index, details)} />
      <Fragment key={`${draft.file.name}/${selected}`}>
        <h3 className="draft-shown" data-alone={drafts.length < 2 || undefined} tabIndex={-1}>
          <bdi>{draft.file.name}</bdi>
        </h3>
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
      </Fragment>
      <div className="review-foot">
        <OverlapNotice state={props.state} />
        {usable === 0 ? <p className="small quiet">{t("import.panel.none_readable")}</p> : null}
        {usable === 0 || all ? null : (
          <Button className="to-question small" onPress={() => show(asking[0] ?? selected, question)}>
            {drafts.length === 1
              ? t("import.panel.cannot_start")
              : t("import.panel.cannot_start_files", { n: asking.length, value: f.number(asking.length) })}
          </Button>
        )}
        <div className="row">
          {usable === 0 ? null : (
            <Button className="button main large" isDisabled={!all} onPress={() => void imports.start()}>
              {t("import.panel.start", { files: t("count.files", count) })}
            </Button>
          )}
          {all || answered.length === 0 ? null : (
            <Button className="button" onPress={() => void imports.start(answered)}>
              {t("import.panel.start_others", { files: t("count.files", rest), n: asking.length })}
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
