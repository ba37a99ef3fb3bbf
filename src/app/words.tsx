import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import {
  formats,
  loadMessages,
  makeTranslator,
  type Formats,
  type Language,
  type Messages,
  type Translator,
} from "../i18n";

/** Everything that turns facts into words for this reader. */
export interface Words extends Translator {
  readonly f: Formats;
}

const WordsContext = createContext<Words | null>(null);

/**
 * Gives the components below the words of one language and digit style. While another language is on its way the
 * last one stays; before the first there is nothing.
 */
export function WordsProvider(props: {
  readonly language: Language;
  readonly digits: "latn" | "arab";
  readonly children: ReactNode;
}) {
  const { language, digits } = props;
  const [loaded, setLoaded] = useState<{ language: Language; messages: Messages } | null>(null);
  useEffect(() => {
    let current = true;
    void loadMessages(language).then((messages) => {
      if (current) setLoaded({ language, messages });
    });
    return () => {
      current = false;
    };
  }, [language]);
  const words = useMemo<Words | null>(() => {
    if (!loaded) return null;
    const made = makeTranslator(loaded.language, digits, loaded.messages);
    return { ...made, f: formats(made) };
  }, [loaded, digits]);
  return words && <WordsContext value={words}>{props.children}</WordsContext>;
}

/** The words of the reader. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error("words used outside their provider");
  return words;
}
