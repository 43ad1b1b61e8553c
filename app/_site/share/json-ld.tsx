/** What search engines read of a page: a thing in the vocabulary of schema.org. */
export const JsonLd = ({ thing }: { thing: object }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: data of our own, with no `<` in it
    dangerouslySetInnerHTML={{ __html: JSON.stringify(thing).replaceAll('<', '\\u003c') }}
  />
);
