import { commands } from "../../commands";
import { useWords } from "../words";
import { keyText } from "./key-text";

/** The keys of every command that has one. */
export function Shortcuts() {
  const { t } = useWords();
  return (
    <dl className="shortcuts">
      {commands
        .filter(({ keys }) => keys.length > 0)
        .map(({ id, label, keys }) => (
          <div key={id}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {keyText(key)}
                </kbd>
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
    </dl>
  );
}
