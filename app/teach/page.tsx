import type { Metadata } from 'next';
import * as pages from '#messages/pages';
import * as messages from '#messages/teach';
import type { Story } from '../../stories/model/story';
import { HomeLink } from '../_site/home-link';
import { LanguageLinks } from '../_site/languages/language-links';
import { otherVersions } from '../_site/languages/versions';
import { allStories, firstStory } from '../_site/load-stories';
import { embedPath } from '../_site/share/iframe-code';
import { SITE_NAME } from '../_site/site-name';
import { ofStory, ReadingLinks } from '../_site/story-links';
import { SITE_ORIGIN } from '../_site/urls/site-origin';
import { href } from '../_site/urls/urls';
import { RichText } from '../_ui/text/rich-text';
import { TEXT_TAGS } from '../_ui/text/text-tags';
import styles from '../text-page.module.css';
import {
  CodeSample,
  iframeLine,
  loaderLines,
  pastedAddress,
  pictureLine,
  responsiveIframeLine,
  UNKNOWN_SITE,
} from './code-samples';
import { Messages, Parameters } from './frame-reference';
import { LectureHall } from './lecture-hall';
import { LoaderReference } from './loader-reference';
import { Platforms } from './platforms';
import { ReferenceTable } from './reference-table';
import teach from './teach.module.css';
import { WaysToUse } from './ways-to-use';

export const metadata: Metadata = {
  title: messages.pageTitle,
  description: messages.pageDescription({ site: SITE_NAME }),
};

/** Titles of the page’s sections, in order, by id. */
const PARTS = {
  ways: messages.waysHeading,
  hall: messages.hallHeading,
  minute: messages.minuteHeading,
  sizes: messages.sizesHeading,
  platforms: messages.platformsHeading,
  stripped: messages.strippedHeading,
  parameters: messages.parametersHeading,
  loader: messages.loaderHeading,
  messages: messages.messagesHeading,
  oembed: messages.oembedHeading,
  packages: messages.packagesHeading,
  policies: messages.policiesHeading,
  print: messages.printHeading,
  privacy: messages.privacyHeading,
} as const;

const Heading = ({ part }: { part: keyof typeof PARTS }) => <h2 id={part}>{PARTS[part]}</h2>;

/** The addresses of a story’s frames. */
function Frames({ story, isAlone }: { story: Story; isAlone: boolean }) {
  const frames = [
    {
      id: story.id,
      title: messages.wholeStory,
      steps: story.steps.length,
      path: embedPath({ story: story.id }),
    },
    ...story.chapters.map(({ id, title, steps }, index) => ({
      ...{ id, title: `${index + 1} ${title}`, steps: steps.length },
      path: embedPath({ story: story.id, chapter: id }),
    })),
  ];
  return (
    <div {...ofStory(story.id)}>
      <ReferenceTable
        id={isAlone ? 'frames' : `frames-${story.id}`}
        caption={isAlone ? messages.framesCaption : messages.framesCaptionOf({ story: story.title })}
        columns={[messages.columnPart, messages.columnSteps, messages.columnAddress]}
        rows={frames.map(({ id, title, steps, path }) => [
          id,
          title,
          steps,
          <a key={id} href={href(path)}>
            <code>{pastedAddress(path)}</code>
          </a>,
        ])}
      />
    </div>
  );
}

/** The page for teachers: how to use the story in a course. */
export default function TeachPage() {
  const stories = allStories();
  const story = firstStory();
  const chapter = story.chapters[1] ?? story.chapters[0];
  if (!chapter) throw new RangeError('a story without chapters');
  const sample = { story, chapter };
  const [from, to] = [chapter.steps[0]?.id ?? '', chapter.steps.at(-1)?.id ?? ''];
  const origin = SITE_ORIGIN ? 'known' : 'unknown';
  return (
    <div className={styles.page}>
      <nav className={styles.siteNav} aria-label={pages.siteNav}>
        <HomeLink />
        <ReadingLinks stories={stories} />
        <LanguageLinks versions={otherVersions('/teach/')} />
      </nav>
      <main className={teach.content}>
        <h1>{messages.pageTitle}</h1>
        <p className={styles.lead}>{messages.lead({ stories: stories.length })}</p>
        <ul className={teach.contents}>
          {Object.entries(PARTS).map(([part, title]) => (
            <li key={part}>
              <a href={`#${part}`}>{title}</a>
            </li>
          ))}
        </ul>

        <Heading part="ways" />
        <WaysToUse stories={stories} {...sample} />

        <Heading part="hall" />
        <LectureHall stories={stories} part={`from=${from}&to=${to}`} />

        <Heading part="minute" />
        <p>{messages.pasteLine({ chapter: chapter.title })}</p>
        <CodeSample>{iframeLine(sample)}</CodeSample>
        {!SITE_ORIGIN && (
          <p>
            <RichText text={messages.unknownSite({ address: UNKNOWN_SITE })} tags={TEXT_TAGS} />
          </p>
        )}
        <p>{messages.otherChapters}</p>
        {stories.map((candidate) => (
          <Frames key={candidate.id} story={candidate} isAlone={stories.length === 1} />
        ))}

        <Heading part="sizes" />
        <p>{messages.sizes}</p>
        <ReferenceTable
          id="sizes-by-column"
          caption={messages.heightsCaption}
          columns={[messages.columnColumn, messages.columnWidth, messages.columnHeight]}
          rows={[
            ['narrow', messages.narrowColumn, messages.narrowWidth, '640'],
            ['text', messages.textColumn, messages.textWidth, messages.textHeight],
            ['page', messages.pageColumn, messages.pageWidth, '720'],
          ]}
        />
        <p>{messages.responsive}</p>
        <CodeSample>{responsiveIframeLine(sample)}</CodeSample>
        <p>
          <RichText text={messages.shrinkingParent} tags={TEXT_TAGS} />
        </p>

        <Heading part="platforms" />
        <Platforms />

        <Heading part="stripped" />
        <p>{messages.stripped}</p>
        <ol>
          <li>{messages.strippedAsk}</li>
          <li>{messages.strippedPackage}</li>
          <li>
            {messages.strippedPicture}
            <CodeSample>{pictureLine(sample)}</CodeSample>
          </li>
          <li>
            <RichText
              text={messages.strippedLink({ address: pastedAddress(`/stories/${story.id}/${chapter.id}/`) })}
              tags={TEXT_TAGS}
            />
          </li>
        </ol>

        <Heading part="parameters" />
        <p>
          <RichText text={messages.parameters({ from, to })} tags={TEXT_TAGS} />
        </p>
        <Parameters />
        <p>{messages.parametersForgiving}</p>

        <Heading part="loader" />
        <p>{messages.loader}</p>
        <CodeSample>{loaderLines(sample)}</CodeSample>
        <LoaderReference story={story.id} />
        <p>
          <RichText text={messages.loaderSite({ origin })} tags={TEXT_TAGS} />
        </p>
        <p>
          <RichText text={messages.loaderModule} tags={TEXT_TAGS} />
        </p>

        <Heading part="messages" />
        <p>
          <RichText text={messages.messages} tags={TEXT_TAGS} />
        </p>
        <Messages {...sample} />

        <Heading part="oembed" />
        <p>
          <RichText
            text={messages.oembed({ stories: stories.length })}
            tags={{ ...TEXT_TAGS, site: (words) => <a href="https://oembed.com/">{words}</a> }}
          />
        </p>

        <Heading part="packages" />
        <p>{messages.packages}</p>
        <CodeSample>
          {[
            ...stories.map(({ id }) => `npm run package -- ${id}`),
            `npm run package -- ${story.id} ${chapter.id}`,
            `npm run package -- ${story.id} --predict`,
            'npm run package -- --site',
          ].join('\n')}
        </CodeSample>
        <p>
          <RichText text={messages.packageKinds} tags={TEXT_TAGS} />
        </p>

        <Heading part="policies" />
        <p>
          <RichText text={messages.sandbox({ origin })} tags={TEXT_TAGS} />
        </p>
        <p>
          <RichText text={messages.contentPolicy} tags={TEXT_TAGS} />
        </p>

        <Heading part="print" />
        <p>
          <RichText
            text={messages.print}
            tags={{
              handout: (words) => (
                <a href={href(`/handout/${story.id}/${chapter.id}/`)} {...ofStory(story.id)}>
                  {words}
                </a>
              ),
            }}
          />
        </p>

        <Heading part="privacy" />
        <p>
          <RichText
            text={messages.privacy}
            tags={{ link: (words) => <a href={href('/accessibility/')}>{words}</a> }}
          />
        </p>
      </main>
    </div>
  );
}
