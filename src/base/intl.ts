/** Gives one writer for the same language and options: making one takes as long as a thousand uses. */
function kept<Options, Writer>(make: (locale: string, options: Options) => Writer) {
  const made = new Map<string, Writer>();
  return (locale: string, options: Options): Writer => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const found = made.get(key) ?? make(locale, options);
    made.set(key, found);
    return found;
  };
}

/** Writes numbers in a language. */
export const numberFormat = kept(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** Writes moments in a language. */
export const dateFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** Writes lists in a language. */
export const listFormat = kept(
  (locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
);
