const shape = (path: string) =>
  function Icon(props: { readonly className?: string }) {
    return (
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className={props.className}
      >
        <path d={path} />
      </svg>
    );
  };

export const ChevronDown = shape("M3.5 6l4.5 4.5L12.5 6");
export const Cross = shape("M4 4l8 8M12 4l-8 8");
export const Tick = shape("M3 8.5l3.5 3.5L13 4.5");
export const Bars = shape("M2.5 4.5h11M2.5 8h11M2.5 11.5h11");
/** Four bars of a call log, the second highest: the app's mark. */
export const Mark = shape("M2.5 9v4M6.2 3v10M9.8 6v7M13.5 8v5");
export const Plus = shape("M8 3.5v9M3.5 8h9");
/** Six points: what can be taken hold of. */
export const Grip = shape("M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01");
