import { profileOf } from "../profiles/find";
import type { Mapping } from "../types";

/** Whether a mapping reads the disposition from a place of its own, so that it is not the first tag with a meaning. */
export const readsDisposition = ({ profile, columns }: Mapping): boolean =>
  columns.some(({ target }) => target === "disposition" || target === "disposition_code") ||
  profileOf(profile)?.expressions?.((name) => name)["disposition"] !== undefined;
