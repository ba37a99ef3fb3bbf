/** The page's own fonts as rules that load nothing, as far as a text needs them. */
export async function plainFonts(sheets: Iterable<CSSStyleSheet>, text: string): Promise<string> {
  const points = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const rules = [...sheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule && needed(rule, points)
        ? [{ rule, base: sheet.href ?? document.baseURI }]
        : [],
    ),
  );
  return (await Promise.all(rules.map(({ rule, base }) => plain(rule, base)))).join("\n");
}

/** Whether a font has one of these letters; a font that does not say is taken. */
function needed({ style }: CSSFontFaceRule, points: ReadonlySet<number>): boolean {
  const ranges = style.getPropertyValue("unicode-range");
  if (ranges === "") return true;
  return ranges.split(",").some((range) => {
    const [, first = "", last = first] = /U\+([\da-f]+)(?:-([\da-f]+))?/i.exec(range) ?? [];
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    return [...points].some((point) => point >= from && point <= to);
  });
}

/** A font that cannot be had is left out: the picture is set in another one. */
async function plain({ style }: CSSFontFaceRule, base: string): Promise<string> {
  const [, path] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue("src")) ?? [];
  if (path === undefined) return "";
  try {
    const answer = await fetch(new URL(path, base));
    if (!answer.ok) return "";
    const names = ["font-family", "font-style", "font-weight", "unicode-range"];
    const said = names.map((name) => `${name}: ${style.getPropertyValue(name)};`).join(" ");
    return `@font-face { ${said} src: url("${await dataUrl(await answer.blob())}") format("woff2"); }`;
  } catch {
    return "";
  }
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable font"));
    reader.readAsDataURL(blob);
  });
