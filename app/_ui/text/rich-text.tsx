import { Fragment, type ReactNode } from 'react';

type RichTextProps = {
  /** A message; marked words stand between tags of one’s own: `Read <link>the handout</link>.` */
  text: string;
  /** How each tag’s words are rendered, by its name. */
  tags: Readonly<Record<string, (words: string) => ReactNode>>;
};

/** A message whose marked words are links, emphasis and the like. Throws an error on a tag that `tags` does not name. */
export function RichText({ text, tags }: RichTextProps) {
  // at odd places of the list stand the names of tags, each followed by its words
  const parts = text.split(/<(\w+)>(.*?)<\/\1>/);
  return parts.map((part, at) => {
    if (at % 3 === 0) return part;
    if (at % 3 === 2) return null;
    const render = tags[part];
    if (!render) throw new Error(`"${text}" has a tag that is not known: ${part}`);
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message keep their order
    return <Fragment key={at}>{render(parts[at + 1] ?? '')}</Fragment>;
  });
}
