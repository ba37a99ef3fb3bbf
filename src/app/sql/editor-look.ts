import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const ink = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: "var(--accent)", fontWeight: "500" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--good)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--uncertain)" },
  { tag: tags.typeName, color: "var(--uncertain)" },
  { tag: tags.special(tags.name), color: "var(--uncertain)", fontWeight: "600" },
  { tag: tags.standard(tags.name), color: "var(--ink)", fontWeight: "500" },
  { tag: tags.comment, color: "var(--ink-quiet)", fontStyle: "italic" },
]);

/** The editor in the colours of the page. Its rules live in a style sheet made by script, which the policy allows. */
export const editorLook = [
  syntaxHighlighting(ink),
  EditorView.theme({
    "&": {
      backgroundColor: "var(--raised)",
      border: "1px solid var(--line-strong)",
      borderRadius: "var(--round)",
      color: "var(--ink)",
      fontSize: "var(--editor-size, var(--t2))",
    },
    "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
    ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", maxHeight: "60vh" },
    ".cm-content": { padding: "8px 0", caretColor: "var(--ink)", minHeight: "3.2em" },
    ".cm-line": { padding: "0 12px" },
    ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
    ".cm-gutters": { backgroundColor: "transparent", color: "var(--ink-quiet)", border: "none" },
    ".cm-lineNumbers .cm-gutterElement": { padding: "0 4px 0 12px", minWidth: "32px" },
    ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
    "&.cm-focused .cm-activeLineGutter": { color: "var(--ink)" },
    "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
      backgroundColor: "var(--selection)",
    },
    ".cm-selectionMatch": { backgroundColor: "var(--selection)" },
    "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--selection)", outline: "none" },
    "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", color: "var(--bad)" },
    ".cm-placeholder": { color: "var(--ink-quiet)" },
    ".cm-lintRange-error": {
      backgroundImage: "none",
      textDecoration: "underline wavy var(--bad) 1.5px",
      textUnderlineOffset: "4px",
    },
    ".cm-lintPoint-error:after": { borderBottomColor: "var(--bad)" },
    ".cm-tooltip": {
      maxWidth: "min(480px, 92vw)",
      border: "1px solid var(--line-strong)",
      borderRadius: "var(--round)",
      backgroundColor: "var(--raised)",
      color: "var(--ink)",
      boxShadow: "0 4px 16px oklch(0 0 0 / 0.14)",
      fontFamily: "var(--sans)",
      fontSize: "var(--t2)",
      zIndex: "60",
    },
    ".cm-diagnostic": { padding: "6px 10px", borderLeft: "3px solid var(--bad)" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", maxHeight: "16em" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
      display: "flex",
      alignItems: "baseline",
      gap: "8px",
      padding: "4px 10px",
      lineHeight: "1.4",
    },
    ".cm-tooltip-autocomplete ul li[aria-selected], .cm-tooltip-autocomplete-disabled ul li[aria-selected]": {
      backgroundColor: "var(--selection)",
      color: "var(--ink)",
    },
    ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "600" },
    ".cm-completionDetail": {
      marginInlineStart: "auto",
      overflow: "hidden",
      maxWidth: "22ch",
      color: "var(--ink-quiet)",
      fontStyle: "normal",
      fontSize: "var(--t1)",
      textOverflow: "ellipsis",
    },
    ".cm-completionInfo": { padding: "8px 10px", maxWidth: "320px", lineHeight: "1.4" },
    ".cm-samples": {
      color: "var(--ink-quiet)",
      fontFamily: "var(--mono)",
      fontSize: "var(--t1)",
      marginTop: "4px",
    },
    ".cm-panels": { backgroundColor: "var(--sunken)", color: "var(--ink)", fontFamily: "var(--sans)" },
    ".cm-panels input, .cm-panels button": { font: "inherit", color: "inherit", background: "var(--raised)" },
  }),
];
