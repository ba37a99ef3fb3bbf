import { profiles } from "../../import";
import type { Words } from "../words";

/** What a layout is called: a product's name stays as it is, the general ones are translated. */
export function profileName({ maybe }: Words, id: string): string {
  const key = `import.profile.${id}`;
  const word = maybe(key);
  return word === key ? (profiles.find((profile) => profile.id === id)?.label ?? id) : word;
}
