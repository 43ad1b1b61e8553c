/** Files by path in the folder of a story. */
export type StoryFiles = Readonly<Record<string, string>>;

const head = (id: string): string => `---
# What the whole story is called. The id is the name of its folder, and stands in addresses.
id: ${id}
title: A new story
subtitle: Where and when it happens
# The articles that it retells, by their keys in sources.json; each may give its number of \`paragraphs\`.
after: smith2001
lead: Two or three sentences that open the story.
chapters:
  # The folder of a chapter is its number and its id: 1-first-chapter. Its steps are the files in it, in their order.
  - id: first-chapter
    title: A first chapter
    # A date as exactly as it is known: 1955, 1955-05, 1955-05-15, about 1955~, from one to another 1955-04/1955-05.
    dates: 1955-05
    summary: One sentence on what happens in it.
    # The step whose picture stands for the chapter.
    cover: first-step
    # Of the outline map: [west, south, east, north] in degrees, and towns that it marks without their names.
    frame: [9.1, 46.1, 17.6, 49.3]
    towns: [vienna]
    # Three questions for a class, with the paragraphs of the article or the sources that they rest on.
    questions:
      - { ask: "Who signed?", paragraphs: [1] }
      - { ask: "Who did not?", paragraphs: [1] }
      - { ask: "What else might have happened?", paragraphs: [1] }
---
`;

const step = `---
# The file’s name without its number is the id of the step: first-step. Files are read in the order of their names.
title: A first step
date: 1955-05-15
# One sentence: what the step says. Titles and claims alone tell the story.
claim: The State Treaty was signed in Vienna.
# At most nine words over the map; neither the title nor a label again.
headline: Four powers sign in Vienna
# What the map’s frame holds: a state by its ref, a place, a frame by name, or [west, south, east, north].
frame: AUT
# What comes, stop by stop. \`npm run features -- treaty\` finds ids of what the map has.
play:
  - treaty-belvedere: "15 May 1955"
# One sentence on what the map shows, for those who do not see it.
alt: Austria, with a mark in Vienna where the State Treaty was signed.
---

Every paragraph cites its source in square brackets, a paragraph of an article so.[@smith2001, ¶1]
`;

const SOURCES = `[
  {
    "id": "smith2001",
    "type": "article-journal",
    "author": [{ "family": "Smith", "given": "A." }],
    "title": "Replace this by your source",
    "issued": { "date-parts": [[2001]] },
    "paragraphs": 3
  }
]
`;

/** A story that passes the check at once, with comments that say what each part is for. */
export const storyTemplate = (id: string): StoryFiles => ({
  'story.md': head(id),
  '1-first-chapter/01-first-step.md': step,
  'sources.json': SOURCES,
});
