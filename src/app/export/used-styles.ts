/**
 * The page's own rules that hold for a document, as text: no fonts, no movements, nothing to load. With `media`, which
 * says whether a media query is met, only what is met stays, for a document that is always as it is now.
 */
export function usedStyles(
  of: Document,
  sheets: Iterable<CSSStyleSheet>,
  media: ((query: string) => boolean) | null = null,
): string {
  return [...sheets]
    .flatMap((sheet) => [...rulesOf(sheet)].flatMap((rule) => used({ of, media }, rule)))
    .join("\n");
}

interface Used {
  readonly of: Document;
  readonly media: ((query: string) => boolean) | null;
}

const rulesOf = (of: { readonly cssRules: CSSRuleList }): CSSRuleList => of.cssRules;

function used(by: Used, rule: CSSRule): string[] {
  if (rule instanceof CSSStyleRule)
    return matches(by.of, rule.selectorText) ? [withoutUrls(rule.cssText)] : [];
  if (rule instanceof CSSLayerStatementRule) return [rule.cssText];
  if (rule instanceof CSSLayerBlockRule) return within(by, rule, `@layer ${rule.name}`);
  if (rule instanceof CSSMediaRule) return ofMedia(by, rule);
  if (rule instanceof CSSSupportsRule) return within(by, rule, `@supports ${rule.conditionText}`);
  if (rule instanceof CSSPageRule) return [rule.cssText];
  return [];
}

function ofMedia(by: Used, rule: CSSMediaRule): string[] {
  if (!by.media) return within(by, rule, `@media ${rule.conditionText}`);
  return by.media(rule.conditionText) ? [...rulesOf(rule)].flatMap((each) => used(by, each)) : [];
}

function within(by: Used, rule: CSSGroupingRule, head: string): string[] {
  const inner = [...rulesOf(rule)].flatMap((each) => used(by, each));
  return inner.length === 0 ? [] : [`${head} {\n${inner.join("\n")}\n}`];
}

const withoutUrls = (css: string): string =>
  css.replaceAll(/[a-z-]+:[^;{}]*url\((?!["']?(?:data:|#))[^;{}]*;?/g, "");

/** States that nothing is in on paper; a pseudo-element belongs to what it stands in. */
const states = /::?(?:before|after|marker|placeholder|selection|backdrop)\b/g;

function matches(of: Document, selector: string): boolean {
  return selector.split(/,(?![^(]*\))/).some((one) => {
    try {
      return of.querySelector(one.replaceAll(states, "").trim() || "*") !== null;
    } catch {
      return false;
    }
  });
}
