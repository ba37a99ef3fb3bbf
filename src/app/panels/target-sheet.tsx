import { TargetForm } from "../benchmarks/target-form";
import { TargetList } from "../benchmarks/target-list";
import { useBenchmarks } from "../benchmarks/use-benchmarks";
import { useDevice, useSession } from "../device";
import { Sheet } from "../parts/sheet";
import { address } from "../route";
import { useWords } from "../words";

/** A metric's targets, from its card. */
export function TargetSheet() {
  const { session } = useDevice();
  const { t } = useWords();
  const value = useSession((state) => state.target);
  const { targets, put, remove } = useBenchmarks();
  const close = () => session.setState({ target: null });
  return (
    <Sheet
      open={value !== null}
      title={value ? t("target.title", { metric: t(`metric.${value.metric}`) }) : ""}
      onClose={close}
    >
      {value ? (
        <div className="number">
          <p className="quiet">{t("bench.targets_note")}</p>
          <TargetList
            targets={targets.filter(({ metric }) => metric === value.metric)}
            onRemove={(id) => void remove(id)}
          />
          <TargetForm
            metric={value.metric}
            variant={value.variant}
            onDone={(target) => {
              void put(target);
              close();
            }}
          />
          <p>
            <a href={address("benchmarks")} onClick={close}>
              {t("target.all")}
            </a>
          </p>
        </div>
      ) : null}
    </Sheet>
  );
}
