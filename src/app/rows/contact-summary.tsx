import { contactHistory } from "../../metrics";
import { useDevice, useSession } from "../device";
import { Problem } from "../parts/problem";
import { peopleView } from "../people";
import { useAsked } from "../use-asked";
import { useWords, type Words } from "../words";
import { wordOf } from "./row-cell";

const dayOf = ({ f }: Words, ms: number): string => f.date(new Date(ms).toISOString().slice(0, 19), "day");

/** What a contact's calls come to: how many, since when, what came of them, and what was promised. */
export function ContactSummary(props: { readonly systemId: string; readonly contact: string }) {
  const { engine } = useDevice();
  const words = useWords();
  const { t, f } = words;
  const { systemId, contact } = props;
  const version = useSession(({ data }) => data?.version ?? 0);
  const guarded = peopleView(useSession(({ settings }) => settings)).scope !== null;
  const { value, error } = useAsked(
    JSON.stringify([systemId, contact, version, guarded]),
    async (signal) => ({
      found: await contactHistory(engine, { systemId, key: contact }, { signal }, guarded),
    }),
  );
  if (error) return <Problem error={error} />;
  if (!value?.found) return null;
  const { calls, inbound, first, last, codes, followUps } = value.found;
  return (
    <dl className="facts contact-summary">
      <dt>{t("contact.calls_title")}</dt>
      <dd>
        {t("contact.calls", { n: calls, value: f.number(calls), inbound: f.number(inbound) })}
        {" · "}
        {t("contact.first_last", { first: dayOf(words, first), last: dayOf(words, last) })}
      </dd>
      {codes.length > 0 ? (
        <>
          <dt>{t("contact.tags")}</dt>
          <dd>
            {f.list(
              codes.map(({ code, n }) => `\u2068${wordOf(words, "disposition", code)}\u2069 ${f.number(n)}`),
            )}
          </dd>
        </>
      ) : null}
      {followUps.length > 0 ? (
        <>
          <dt>{t("contact.follow_ups")}</dt>
          <dd>
            <ul className="plain-list">
              {followUps.map(({ due, promised, kept }) => (
                <li key={promised}>
                  {t(kept ? "contact.follow_up_kept" : "contact.follow_up_open", {
                    promised: dayOf(words, promised),
                    due: due === null ? "" : dayOf(words, due),
                    dated: due === null ? "no" : "yes",
                  })}
                </li>
              ))}
            </ul>
          </dd>
        </>
      ) : null}
    </dl>
  );
}
