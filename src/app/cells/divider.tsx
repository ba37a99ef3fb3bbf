import type { CellViewProps } from "./cell-view-props";

/** A line; on paper the end of a page. */
export function DividerView({ cell }: CellViewProps<"divider">) {
  return <hr className="divider" data-page-break={cell.pageBreak || undefined} />;
}
