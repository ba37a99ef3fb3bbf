import type { ShareChange } from "../../metrics";
import { useWords, type Words } from "../words";
import type { Tone } from "./metric-words";

/** What became of a share, in a word, by how much, and how sure that is; why nothing can be said, where nothing can. */
export function ShareVerdict({ change }: { readonly change: ShareChange }) {
  const words = useWords();
  const { t, f } = words;
  const { word, tone } = saidOf(words, change);
  const { difference, low, high, reason } = change;
  const range =
    low === null || high === null
      ? ""
      : t("score.range", { low: f.signed(low * 100, 1), high: f.signed(high * 100, 1) });
  return (
    <span className="share-verdict" data-verdict={change.verdict} data-direction={change.change}>
      <strong className="verdict" data-tone={tone}>
        {word}
      </strong>{" "}
      {difference === null ? null : <bdi>{f.points(difference)}</bdi>}
      <span className="quiet small block">
        {range === "" ? reason ? words.maybe(`reason.${reason}`) : "" : <bdi>{range}</bdi>}
      </span>
    </span>
  );
}

function saidOf(
  { t }: Words,
  { verdict, change }: ShareChange,
): { readonly word: string; readonly tone: Tone } {
  if (verdict === "better") return { word: t("word.better"), tone: "good" };
  if (verdict === "worse") return { word: t("word.worse"), tone: "bad" };
  if (verdict === "about_the_same") return { word: t("word.about_the_same"), tone: "neutral" };
  if (change === "up") return { word: t("score.change.up"), tone: "neutral" };
  if (change === "down") return { word: t("score.change.down"), tone: "neutral" };
  return { word: t("word.cannot_tell"), tone: "uncertain" };
}
