import { useMemo } from "react";
import { sparkline } from "../../charts";
import type { DayValue } from "../../metrics";
import { SvgHost } from "../parts/svg-host";
import { useWords } from "../words";
import { chartWords } from "./chart-words";
import { poolDays } from "./pool-days";

const width = 132; // pixels

/** The days of the period as a small line; days without a value leave it open. */
export function Sparkline(props: { readonly days: readonly DayValue[]; readonly label: string }) {
  const words = useWords();
  const { days, label } = props;
  const svg = useMemo(() => {
    const rows = poolDays(days).map(({ day, value, n }) => ({
      bucket: `${day}T00:00:00`,
      value,
      low: null,
      high: null,
      n,
      partial: false,
    }));
    return sparkline(rows, label, { ...chartWords(words), width });
  }, [days, label, words]);
  if (days.filter(({ value }) => value !== null).length < 2) return null;
  return <SvgHost svg={svg} className="sparkline" />;
}
