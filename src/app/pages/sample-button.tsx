import { useState } from "react";
import { Button } from "react-aria-components";
import { sampleFiles } from "../../import";
import { useDevice } from "../device";
import { useWords } from "../words";

/** Makes the invented centre's exports here and imports them like any other file. */
export function SampleButton() {
  const { t, f } = useWords();
  const { imports } = useDevice();
  const [share, setShare] = useState<number | null>(null);
  const make = async () => {
    setShare(0);
    try {
      const files = await sampleFiles({}, { progress: (done, total) => setShare(done / total) });
      await imports.open(files, { startAs: t("sample.title") });
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
