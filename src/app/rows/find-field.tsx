import { useEffect, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import { useWords } from "../words";

const pause = 250; // ms without a key before the list follows

/** Text to find in a list: the list follows when typing rests, or at once on Enter. */
export function FindField(props: {
  readonly value: string;
  /** At every key. */
  readonly onType: (text: string) => void;
  /** When typing rests. */
  readonly onFind: (text: string) => void;
}) {
  const { t } = useWords();
  const { value, onFind } = props;
  const [settled, setSettled] = useState(value);
  const find = (text: string) => {
    setSettled(text);
    onFind(text);
  };
  useEffect(() => {
    if (value === settled) return undefined;
    const timer = setTimeout(() => {
      setSettled(value);
      onFind(value);
    }, pause);
    return () => clearTimeout(timer);
  }, [value, settled, onFind]);
  return (
    <SearchField
      className="field"
      aria-label={t("rows.find")}
      value={value}
      onChange={props.onType}
      onSubmit={find}
    >
      <Input className="input" placeholder={t("rows.find")} />
    </SearchField>
  );
}
