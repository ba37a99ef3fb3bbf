import { useEffect, useState } from "react";
import { usePwa } from "../pwa";
import { useStorageUse } from "../use-storage";
import { useWords } from "../words";

/** What is kept in this browser, where in it, and how big it is. */
export function StoredThings() {
  const { t, f } = useWords();
  const use = useStorageUse();
  const app = usePwa(({ done }) => done);
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(window.location.origin), []);
  if (!use) return null;
  const data = Object.values(use.byDataset).reduce((sum, bytes) => sum + bytes, 0);
  const database = t("privacy.where.indexeddb", { origin });
  const rows = [
    ["calls", database, data],
    ["notebooks", database, Math.max(0, use.ownBytes - data - use.cacheBytes)],
    ["cache", database, use.cacheBytes],
    ["app", t("privacy.where.cache"), app],
  ] as const;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("privacy.what")}</th>
          <th scope="col">{t("privacy.where")}</th>
          <th scope="col" className="figure">
            {t("privacy.size")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, where, bytes]) => (
          <tr key={what}>
            <th scope="row">{t(`privacy.store.${what}`)}</th>
            <td className="quiet">{where}</td>
            <td className="figure">{f.bytes(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
