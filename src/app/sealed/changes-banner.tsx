import { useMemo } from "react";
import type { Sealed } from "../../notebook";
import type { SealedReport } from "../../store";
import { useDevice, useSession } from "../device";
import { Problem } from "../parts/problem";
import { looksOther, sentence } from "../reported/restated-banner";
import { useAsked } from "../use-asked";
import { useWords } from "../words";
import { changedSince } from "./changed-since";

/** Says what a sealed report's figures would be today, and why: it itself stays as it was. */
export function ChangesBanner(props: { readonly report: SealedReport; readonly sealed: Sealed }) {
  const words = useWords();
  const { t, f } = words;
  const { engine } = useDevice();
  const { report, sealed } = props;
  const ready = useSession((state) => state.engine === "ready");
  const version = useSession(({ data }) => data?.version ?? 0);
  const same = version === report.dataVersion;
  const { value, error } = useAsked(ready && !same ? `${report.id}/${version}` : null, (signal) =>
    changedSince(engine, report, sealed, signal),
  );
  const lines = useMemo(() => {
    if (!value) return [];
    const figures = value.figures.filter((one) => looksOther(words, one)).map((one) => sentence(words, one));
    const { volume } = value;
    return volume
      ? [
          ...figures,
          t("sealed.volume", {
            offered: f.number(volume.before.offered),
            offered_now: f.number(volume.now.offered),
            lost: f.number(volume.before.lost),
            lost_now: f.number(volume.now.lost),
          }),
        ]
      : figures;
  }, [value, words, t, f]);
  if (error) return <Problem error={error} />;
  if (same || (value && lines.length === 0))
    return (
      <p className="banner note" data-sealed="same" role="status">
        {t("sealed.same")}
      </p>
    );
  if (!value)
    return (
      <p className="banner note" role="status">
        {t("sealed.counting")}
      </p>
    );
  return (
    <div className="banner note restated" data-sealed="changed" role="status">
      <p>{t("sealed.changed", { n: lines.length, value: f.number(lines.length) })}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
