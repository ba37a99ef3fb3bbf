import type { PolicyChange } from "../../store";
import { useWords, type Words } from "../words";

const value = (words: Words, what: PolicyChange["what"], text: string): string =>
  what === "level" ? words.maybe(`people.${text}`) : what === "own" || text === "" ? "–" : text;

/** Every change of the policy, the newest first. */
export function PolicyLog({ log }: { readonly log: readonly PolicyChange[] }) {
  const words = useWords();
  const { t, f } = words;
  return (
    <>
      <p className="small quiet">{t("policy.log.who")}</p>
      {log.length === 0 ? (
        <p>{t("policy.log.none")}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={t("policy.log")}>
          <table className="table policy-log">
            <thead>
              <tr>
                {(["when", "what", "from", "to", "why"] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`policy.log.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {log.toReversed().map(({ at, what, from, to, why }, i) => (
                <tr key={`${at}/${i}`}>
                  <th scope="row">{f.dateTime(at)}</th>
                  <td>{t(`policy.log.${what}`)}</td>
                  <td>
                    <bdi>{value(words, what, from)}</bdi>
                  </td>
                  <td>
                    <bdi>{value(words, what, to)}</bdi>
                  </td>
                  <td>
                    {why === "" ? (
                      <span className="quiet">{t("policy.log.no_reason")}</span>
                    ) : (
                      <bdi>{why}</bdi>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
