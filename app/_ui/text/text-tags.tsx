/** How emphasis and code in a message are rendered: `<b>…</b>` and `<code>…</code>`. */
export const TEXT_TAGS = {
  b: (words: string) => <b>{words}</b>,
  code: (words: string) => <code>{words}</code>,
};
