import { isPseudonym } from "../people";

/** A group's name at the head of its row; a pseudonym is one word and is not broken at its hyphen. */
export const GroupLabel = ({ name }: { readonly name: string }) => (
  <bdi className={isPseudonym(name) ? "one-word" : undefined}>{name}</bdi>
);
