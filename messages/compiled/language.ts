// made of messages/en/language.yaml by scripts/messages/compile.mjs

/** en-GB */
export const tag: string = "en-GB";
