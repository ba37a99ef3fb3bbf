import mono from "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2?inline";
import arabic400 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?inline";
import arabic500 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?inline";
import arabic600 from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?inline";
import latin400 from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?inline";
import latin500 from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2?inline";
import latin600 from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?inline";

const [sans, arabic] = ["IBM Plex Sans", "IBM Plex Sans Arabic"];
const fonts = [
  { family: sans, weight: 400, url: latin400 },
  { family: sans, weight: 500, url: latin500 },
  { family: sans, weight: 600, url: latin600 },
  { family: arabic, weight: 400, url: arabic400 },
  { family: arabic, weight: 500, url: arabic500 },
  { family: arabic, weight: 600, url: arabic600 },
  { family: "IBM Plex Mono", weight: 400, url: mono },
];

/** The page's own fonts as rules that load nothing, as far as a text needs them. */
export function plainFonts(text: string): string {
  const needed = /\p{Script=Arabic}/u.test(text) ? fonts : fonts.filter(({ family }) => family !== arabic);
  return needed
    .map(
      ({ family, weight, url }) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${url}") format("woff2"); }`,
    )
    .join("\n");
}
