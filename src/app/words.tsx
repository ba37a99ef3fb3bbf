import { createContext, use, useMemo, type ReactNode } from "react";
import { formats, translator, type Formats, type Language, type Translator } from "../i18n";

/** Everything that turns facts into words for this reader. */
export interface Words extends Translator {
  readonly f: Formats;
}

const WordsContext = createContext<Words | null>(null);

/** Gives the components below the words of one language and digit style. */
export function WordsProvider(props: {
  readonly language: Language;
  readonly digits: "latn" | "arab";
  readonly children: ReactNode;
}) {
  const { language, digits } = props;
  const words = useMemo<Words>(() => {
    const made = translator(language, digits);
    return { ...made, f: formats(made) };
  }, [language, digits]);
  return <WordsContext value={words}>{props.children}</WordsContext>;
}

/** The words of the reader. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error("words used outside their provider");
  return words;
}
