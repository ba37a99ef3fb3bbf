import { useEffect, useRef, useState } from "react";

const pause = 1500; // ms without a key press after which what was typed is one step of undo

/**
 * A text while it is typed: kept after a pause, when its field goes, and when the page is hidden, so that a word is
 * not a step of undo and yet none is lost. A change from outside (undo, another tab) takes its place.
 */
export function useDraft(
  kept: string,
  keep: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  const [seen, setSeen] = useState(kept);
  const [sent, setSent] = useState(kept);
  if (seen !== kept) {
    setSeen(kept);
    // What comes back of our own may be older than what has been typed since.
    if (kept !== sent) {
      setSent(kept);
      setText(kept);
    }
  }
  const flush = useRef(() => {});
  useEffect(() => {
    flush.current = () => {
      if (text === sent) return;
      setSent(text);
      keep(text);
    };
  });
  useEffect(() => {
    const timer = setTimeout(() => flush.current(), pause);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === "hidden") flush.current();
    };
    document.addEventListener("visibilitychange", hidden);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      flush.current();
    };
  }, []);
  return [text, setText];
}
