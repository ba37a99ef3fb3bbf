import type { Dimension } from "../../metrics";
import { useWords } from "../words";

/** Says which filters in force cannot reach what is shown. */
export function NotFilteredBy(props: { readonly dimensions: readonly Dimension[] }) {
  const { t, f, maybe } = useWords();
  if (props.dimensions.length === 0) return null;
  const names = f.list(props.dimensions.map((dimension) => maybe(`dimension.${dimension}`)));
  return <p className="small note">{t("notebook.not_filtered", { dimensions: names })}</p>;
}
