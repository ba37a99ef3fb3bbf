import { useState, type ReactNode } from "react";

/** Something that opens; what is inside is made only when it is open, since it may be long. */
export function Fold(props: {
  readonly summary: ReactNode;
  readonly startOpen: boolean;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(props.startOpen);
  return (
    <details className="review-part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.summary}</summary>
      {open ? props.children : null}
    </details>
  );
}
