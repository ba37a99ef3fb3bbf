import { commandGroups, commands } from "../../commands";
import { useWords } from "../words";
import { keyText } from "./key-text";

/** The keys of every command that has one, by what the commands are about. */
export function Shortcuts() {
  const { t } = useWords();
  return (
    <div className="shortcut-groups">
      {commandGroups.map((group) => (
        <section key={group}>
          <h3>{t(`command.group.${group}`)}</h3>
          <dl className="shortcuts">
            {commands
              .filter((command) => command.group === group && command.keys.length > 0)
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
        </section>
      ))}
    </div>
  );
}
