import { useState } from "react";
import { Button, Input, Label, SearchField } from "react-aria-components";
import { readBenchmarks, writeBenchmarks, type Benchmark } from "../../metrics";
import { BenchmarkForm } from "../benchmarks/benchmark-form";
import { LibraryList } from "../benchmarks/library-list";
import { TargetForm } from "../benchmarks/target-form";
import { TargetList } from "../benchmarks/target-list";
import { useBenchmarks } from "../benchmarks/use-benchmarks";
import { chooseFiles } from "../parts/choose-files";
import { Problem } from "../parts/problem";
import { address } from "../route";
import { saveFile } from "../parts/save-file";
import { useWords } from "../words";

/** Targets of this workspace, and the library of published and own figures to compare with. */
export function BenchmarksPage() {
  const { t, maybe, f } = useWords();
  const { library, targets, hidden, put, remove, hide } = useBenchmarks();
  const [asked, setAsked] = useState("");
  const [edited, setEdited] = useState<Benchmark | "new" | null>(null);
  const [adding, setAdding] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const [read, setRead] = useState<number | null>(null);
  const wanted = asked.trim().toLowerCase();
  const found = library.filter(({ metric, source, sector, note, variant }) =>
    [
      t(`metric.${metric}`),
      source,
      sector === undefined ? "" : maybe(`sector.${sector}`),
      note === undefined ? "" : maybe(note),
      variant === null ? "" : maybe(`variant.${metric}.${variant}`),
    ].some((text) => text.toLowerCase().includes(wanted)),
  );
  const bring = async () => {
    const [file] = await chooseFiles();
    if (!file) return;
    setRead(null);
    try {
      const entries = readBenchmarks(await file.text());
      for (const entry of entries) await put({ ...entry, own: true });
      setError(null);
      setRead(entries.length);
    } catch (problem) {
      setError(problem);
    }
  };
  const done = (benchmark: Benchmark | null) => {
    if (benchmark) void put(benchmark);
    setEdited(null);
  };
  return (
    <div className="page wide">
      <h1>{t("benchmarks.title")}</h1>
      <p className="lead">
        {t("bench.lead")} <a href={address("notebook", { notebook: "benchmark-gaps" })}>{t("gaps.open")}</a>
      </p>
      <section className="page-part" aria-label={t("bench.targets")}>
        <h2>{t("bench.targets")}</h2>
        <p className="quiet">{t("bench.targets_note")}</p>
        <TargetList targets={targets} onRemove={(id) => void remove(id)} />
        <TargetForm
          key={adding}
          metric={null}
          onDone={(target) => {
            void put(target);
            setAdding(adding + 1);
          }}
        />
      </section>
      <section className="page-part" aria-label={t("bench.library")}>
        <h2>{t("bench.library")}</h2>
        <p className="quiet">{t("bench.library_note")}</p>
        <div className="row bench-tools">
          <SearchField className="field" value={asked} onChange={setAsked}>
            <Label className="label">{t("bench.find")}</Label>
            <Input className="input" />
          </SearchField>
          <Button className="button" onPress={() => setEdited("new")}>
            {t("bench.add")}
          </Button>
          <Button className="button" onPress={() => void bring()}>
            {t("bench.import")}
          </Button>
          <Button
            className="button"
            onPress={() =>
              saveFile(
                "dialbook-benchmarks.json",
                "application/json",
                writeBenchmarks([...library, ...targets]),
              )
            }
          >
            {t("bench.export")}
          </Button>
        </div>
        {error === null ? null : <Problem error={error} />}
        <p className="quiet small" role="status">
          {read === null
            ? t("bench.found", { n: found.length, value: f.number(found.length) })
            : t("bench.read", { n: read, value: f.number(read) })}
        </p>
        {edited === "new" ? <BenchmarkForm key="new" start={null} onDone={done} /> : null}
        {edited !== null && edited !== "new" ? (
          <BenchmarkForm key={edited.id} start={edited} onDone={done} />
        ) : null}
        <LibraryList
          benchmarks={found}
          hidden={hidden}
          onEdit={setEdited}
          onHide={(id, away) => void hide(id, away)}
          onRemove={(id) => void remove(id)}
        />
      </section>
    </div>
  );
}
