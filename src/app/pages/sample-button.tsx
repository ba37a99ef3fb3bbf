import { useState } from "react";
import { Button } from "react-aria-components";
import { useDevice } from "../device";
import { importSample } from "../import/import-sample";
import { useWords } from "../words";

/** Tries the app with an invented centre. */
export function SampleButton() {
  const { t, f } = useWords();
  const { imports } = useDevice();
  const [share, setShare] = useState<number | null>(null);
  const make = async () => {
    setShare(0);
    try {
      await importSample(imports, t("sample.title"), setShare);
    } finally {
      setShare(null);
    }
  };
  return (
    <div className="sample">
      <Button className="button large" isDisabled={share !== null} onPress={() => void make()}>
        {t("first.sample")}
      </Button>
      <p className="quiet small" role="status">
        {share === null ? t("first.sample_detail") : `${t("sample.making")} ${f.percent(share, 0)}`}
      </p>
    </div>
  );
}
