import { parseDate } from "@internationalized/date";
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  RangeCalendar,
} from "react-aria-components";
import type { PeriodChoice } from "../../notebook";
import { useSession } from "../device";
import { ChevronDown } from "../parts/icons";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";
import { lastDay } from "./period-name";

const weekdays = { 1: "mon", 2: "tue", 3: "wed", 4: "thu", 5: "fri", 6: "sat", 7: "sun" } as const;
const day = (local: string) => parseDate(local.slice(0, 10));

/** Any span of days that the data covers, chosen in a calendar. */
export function RangeInput(props: { readonly onChoose: (choice: PeriodChoice) => void }) {
  const { t } = useWords();
  const { period, covered } = useNotebook();
  const first = useSession(({ settings }) => settings.firstWeekday);
  const from = day(covered.from);
  const to = day(covered.to);
  const start = day(period.period.from);
  const end = day(lastDay(period.period));
  return (
    <RangeCalendar
      className="calendar"
      aria-label={t("notebook.period.custom")}
      firstDayOfWeek={weekdays[first]}
      minValue={from}
      maxValue={to}
      defaultFocusedValue={end.compare(to) > 0 ? to : end}
      defaultValue={{ start: start.compare(from) < 0 ? from : start, end: end.compare(to) > 0 ? to : end }}
      onChange={(range) =>
        props.onChoose({ preset: "custom", from: range.start.toString(), to: range.end.toString() })
      }
    >
      <header>
        <Button slot="previous" className="button icon step-start" aria-label={t("notebook.period.earlier")}>
          <ChevronDown />
        </Button>
        <Heading className="heading" />
        <Button slot="next" className="button icon step-end" aria-label={t("notebook.period.later")}>
          <ChevronDown />
        </Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className="day" />}</CalendarGridBody>
      </CalendarGrid>
    </RangeCalendar>
  );
}
