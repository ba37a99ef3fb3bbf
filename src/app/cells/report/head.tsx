import type { HeadOutput } from "../../../notebook";
import { useSession } from "../../device";
import { filterName } from "../../notebook/filter-name";
import { useSeal } from "../../sealed/sealed-context";
import { SealedList } from "../../sealed/sealed-list";
import { useWords } from "../../words";

/** What the report is made from: sources and how far they go, what is coded, how people are shown; and its seal. */
export function HeadView({ of }: { readonly of: HeadOutput }) {
  const words = useWords();
  const { t, f } = words;
  const seal = useSeal();
  const systems = useSession(({ data }) => data?.systems ?? []);
  const policy = useSession(({ settings }) => settings.policy);
  const label = (id: string) => systems.find((system) => system.id === id)?.label ?? id;
  const { coded } = of;
  return (
    <div className="report-head">
      <p>
        {of.filters.length === 0
          ? t("report.all_queues")
          : f.list(of.filters.map(({ dimension, values }) => filterName(words, dimension, values)))}
        {" · "}
        {f.list(
          of.systems.map(({ id, to }) =>
            t("report.source", { name: `\u2068${label(id)}\u2069`, to: f.date(to) }),
          ),
        )}
        {coded?.value == null ? "" : ` · ${t("report.coded", { share: f.percent(coded.value, 0) })}`}
        <span className="people-policy">
          {" · "}
          {t(`report.head.${policy}`)}
        </span>
      </p>
      {seal ? <p>{t("sealed.at", { at: f.dateTime(seal.sealedAt) })}</p> : <SealedList />}
    </div>
  );
}
