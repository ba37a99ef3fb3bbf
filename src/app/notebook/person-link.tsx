import { filtered, none, onlyIn, type MarkSelection } from "../../metrics";
import { viewToQuery } from "../../notebook";
import { address } from "../route";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";

/** The template that is a person's page once it is filtered by that person. */
const page = "team-coaching";

/** The one person that a selection is about; null where it is about anything else. */
export function personIn({ filters, period }: MarkSelection): string | null {
  const [only] = onlyIn(filters.agent_id);
  const alone = filtered(filters).length === 1 && onlyIn(filters.agent_id).length === 1;
  return alone && period === undefined && only !== undefined && only !== none ? only : null;
}

/** The way from a person's name to that person's page. The address has a number of this device, not the name. */
export function PersonLink({ person, label }: { readonly person: string; readonly label: string }) {
  const { t } = useWords();
  const { id, base, facts } = useNotebook();
  if (id === page) return null;
  const query = viewToQuery(
    { ...base, filters: { agent_id: [person] } },
    { ...base, filters: {} },
    facts.lookup,
  );
  return (
    <a
      className="small person-link"
      href={address("notebook", { notebook: page, query })}
      aria-label={t("policy.person_of", { name: label })}
    >
      {t("policy.person")}
    </a>
  );
}
