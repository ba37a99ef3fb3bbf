import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { catalogueOf, type Catalogue, type OwnDisposition } from "../base";
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
  /** The workspace's dispositions. Their own names are messages like any other: `disposition.<code>`. */
  readonly catalogue: Catalogue;
}

/** The name of an own category in a language; in the other where it has none in this. */
export const ownName = ({ labels, code }: OwnDisposition, language: Language): string =>
  [labels[language], labels.en, labels.ar].find((label) => label.trim() !== "") ?? code;

const WordsContext = createContext<Words | null>(null);

/**
 * Gives the components below the words of one language and digit style. While another language is on its way the
 * last one stays; before the first there is nothing.
 */
export function WordsProvider(props: {
  readonly language: Language;
  readonly digits: "latn" | "arab";
  readonly own?: readonly OwnDisposition[];
  readonly children: ReactNode;
}) {
  const { language, digits, own } = props;
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
    const catalogue = catalogueOf(own ?? []);
    const names = new Map(
      catalogue.own.map((one) => [`disposition.${one.code}`, ownName(one, loaded.language)]),
    );
    return {
      ...made,
      maybe: (key, values) => names.get(key) ?? made.maybe(key, values),
      f: formats(made),
      catalogue,
    };
  }, [loaded, digits, own]);
  return words && <WordsContext value={words}>{props.children}</WordsContext>;
}

/** The words of the reader. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error("words used outside their provider");
  return words;
}
