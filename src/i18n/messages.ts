import type { en } from "./en";

export const languages = ["en", "ar"] as const;
export type Language = (typeof languages)[number];

/** Every string a person reads has one of these keys; the Arabic catalogue must have them all. */
export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;
export type Messages = Readonly<Record<MessageKey, string>>;

/** Fetches one language's messages: a reader needs one of them. */
export const loadMessages = async (language: Language): Promise<Messages> =>
  language === "ar" ? (await import("./ar")).ar : (await import("./en")).en;
