import { Button } from "react-aria-components";
import { useDevice, useSession } from "../device";
import { useWords } from "../words";

/** Says which datasets should be on this device and are not, so that a loss is never taken for a fresh start. */
export function MissingBanner() {
  const { store, session } = useDevice();
  const { t, f } = useWords();
  const missing = useSession((state) => state.missing);
  if (!missing || missing.datasets.length === 0) return null;
  const { length } = missing.datasets;
  const forget = async () => {
    await store.forgetMissing();
    session.setState({ missing: null });
  };
  return (
    <div className="banner" role="alert">
      <div className="problem">
        <strong>{t("missing.title", { n: length, value: f.number(length) })}</strong>
        <ul>
          {missing.datasets.map(({ id, title, rows }) => (
            <li key={id}>
              <bdi>{title}</bdi> ({t("count.rows", { n: rows, value: f.number(rows) })})
            </li>
          ))}
        </ul>
        <p>{t("missing.why")}</p>
        <div className="row">
          <Button className="button" onPress={() => void forget()}>
            {t("missing.dismiss")}
          </Button>
        </div>
      </div>
    </div>
  );
}
