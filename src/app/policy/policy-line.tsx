import { useSession } from "../device";
import { address } from "../route";
import { useWords } from "../words";

/** The policy on people in force, and the way to where it is changed. */
export function PolicyNow() {
  const { t, f } = useWords();
  const { policy, minimumGroup } = useSession(({ settings }) => settings);
  return (
    <>
      <p className="quiet">{t(`policy.foot.${policy}`, { least: f.number(minimumGroup) })}</p>
      <p>
        <a href={address("privacy", { item: "policy" })}>{t("policy.settings_link")}</a>
      </p>
    </>
  );
}

/** The policy on people, in a line: at the foot of every page, on paper too. */
export function PolicyLine() {
  const { t, f } = useWords();
  const { policy, minimumGroup } = useSession(({ settings }) => settings);
  return (
    <footer className="policy-line small quiet">
      {t(`policy.foot.${policy}`, { least: f.number(minimumGroup) })}{" "}
      <a className="no-print" href={address("privacy", { item: "policy" })}>
        {t("policy.foot.link")}
      </a>
    </footer>
  );
}
