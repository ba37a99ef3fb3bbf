import { useDevice } from "../device";
import { useWords } from "../words";
import { Doubts } from "./doubts";
import { doubtsOf } from "./readiness";
import { KindField } from "./kind-field";
import { placeOf } from "./place-of";
import { ProfileField } from "./profile-field";
import { UnsaidFields } from "./unsaid-fields";
import type { Draft } from "./import-session";

type Params = Readonly<Record<string, string | number>>;

/** A column's name in its own direction, whatever stands around it. */
const apart = (params: Params): Params =>
  params.column === undefined ? params : { ...params, column: `\u2068${params.column}\u2069` };

/** What the file was recognised as, why, and what else it could be. */
export function Recognised(props: { readonly draft: Draft; readonly index: number }) {
  const { imports } = useDevice();
  const { t, f, maybe } = useWords();
  const { inspection, mapping } = props.draft;
  if (!inspection || !mapping) return null;
  const candidate = inspection.candidates.find(({ profile }) => profile === mapping.profile);
  const reasons =
    candidate?.reasons.map(({ code, params }) => maybe(`import.reason.${code}`, apart(params))) ?? [];
  // A general layout fits anything: a share of certainty would only frighten.
  const sure =
    candidate && candidate.profile !== "generic"
      ? [t("import.panel.confidence", { percent: f.percent(candidate.score, 0) })]
      : [];
  return (
    <section className="review-part" aria-label={t("import.panel.profile")}>
      <ProfileField draft={props.draft} index={props.index} />
      {candidate ? <p className="small quiet">{[...reasons, ...sure].join(" · ")}</p> : null}
      <Doubts
        doubts={doubtsOf(props.draft).filter(({ code }) => placeOf(code) === "file")}
        onConfirm={(code) => imports.confirm(props.index, code)}
      />
      <KindField draft={props.draft} index={props.index} />
      <UnsaidFields
        key={`${props.index}/${mapping.profile}`}
        draft={props.draft}
        onChange={(changed) => imports.change(props.index, changed)}
        onConfirm={(code) => imports.confirm(props.index, code)}
      />
    </section>
  );
}
