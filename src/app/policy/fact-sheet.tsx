import { Button } from "react-aria-components";
import { useSession } from "../device";
import { address } from "../route";
import { useWords } from "../words";
import { useEarlierNames } from "./earlier-names";
import { PolicyLog } from "./policy-log";
import { usePolicyRecord } from "./use-policy";

const never = ["rank", "score", "content", "presence", "send"] as const;

/** What is kept and shown of people, and what is never worked out: a page to print and hand over. */
export function FactSheet() {
  const { t, f } = useWords();
  const { policy, minimumGroup } = useSession(({ settings }) => settings);
  const { value: record } = usePolicyRecord();
  const earlier = useEarlierNames();
  const least = f.number(minimumGroup);
  const days = f.date(new Date().toISOString().slice(0, 10));
  return (
    <div className="page fact-sheet">
      <p className="no-print row">
        <a href={address("privacy")}>{t("policy.sheet.back")}</a>
        <Button className="button" onPress={() => window.print()}>
          {t("policy.sheet.print")}
        </Button>
      </p>
      <h1>{t("policy.sheet")}</h1>
      <p className="lead">{t("policy.sheet.lead", { day: days })}</p>
      <section className="page-part">
        <h2>{t("policy.sheet.level")}</h2>
        <dl className="facts">
          <dt>{t("people.policy")}</dt>
          <dd>{t(`people.${policy}`)}</dd>
          <dt>{t("policy.least")}</dt>
          <dd>{f.number(minimumGroup)}</dd>
          <dt>{t("policy.sheet.fixed_by")}</dt>
          <dd>{record?.fixed ? <bdi>{record.fixed.organisation}</bdi> : t("policy.sheet.nobody")}</dd>
        </dl>
      </section>
      <section className="page-part">
        <h2>{t("policy.sheet.kept")}</h2>
        <p>{t(`policy.sheet.kept.${policy}`)}</p>
        {earlier.length === 0 ? null : (
          <p>
            {t("policy.sheet.earlier", {
              n: earlier.length,
              value: f.number(earlier.length),
              titles: f.list(earlier.map((title) => `\u2068${title}\u2069`)),
            })}
          </p>
        )}
      </section>
      <section className="page-part">
        <h2>{t("policy.sheet.shown")}</h2>
        <p>{t(`policy.sheet.shown.${policy}`, { least })}</p>
        <p>{t(policy === "named" ? "policy.sheet.sql.named" : "policy.sheet.sql.protected")}</p>
        <p>{t("policy.sheet.volume")}</p>
      </section>
      <section className="page-part">
        <h2>{t("policy.sheet.never")}</h2>
        <ul>
          {never.map((name) => (
            <li key={name}>{t(`policy.sheet.never.${name}`)}</li>
          ))}
        </ul>
      </section>
      <section className="page-part">
        <h2>{t("policy.sheet.retention")}</h2>
        <p>{t("policy.sheet.retention.text")}</p>
      </section>
      <section className="page-part">
        <h2>{t("policy.sheet.limits")}</h2>
        <p>{t("policy.sheet.limits.text")}</p>
        {policy === "named" ? null : (
          <>
            <p>{t("policy.sheet.limits.typed")}</p>
            <p>{t("policy.sheet.limits.kept")}</p>
            <p>{t("policy.sheet.limits.several", { least })}</p>
          </>
        )}
      </section>
      <section className="page-part">
        <h2>{t("policy.log")}</h2>
        <PolicyLog log={record?.log ?? []} />
      </section>
    </div>
  );
}
