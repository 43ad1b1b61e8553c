import type { Metadata } from 'next';
import type { Story } from '../../stories/model/story';
import { sheetsOf } from '../../stories/sheets/sheets';
import { sheetPath } from '../_sheets/step-sheets';
import { HomeLink } from '../_site/home-link';
import { allStories, firstStory } from '../_site/load-stories';
import { embedPath } from '../_site/share/iframe-code';
import { SITE_NAME } from '../_site/site-name';
import { ofStory, ReadingLinks, StoryLinks } from '../_site/story-links';
import { SITE_ORIGIN } from '../_site/urls/site-origin';
import { href } from '../_site/urls/urls';
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

export const metadata: Metadata = {
  title: 'For teachers',
  description: `How to use ${SITE_NAME} in a course: read it, embed it in Moodle, Canvas, Blackboard, WordPress or a page of your own, present it in a lecture, or hand it out on paper.`,
};

/** Titles of the page’s sections, in order, by id. */
const PARTS = {
  ways: 'Ways to use it',
  hall: 'In the lecture hall',
  minute: 'Embed it in one minute',
  sizes: 'Sizes',
  platforms: 'Platforms',
  stripped: 'Where a page takes the frame out',
  parameters: 'What a frame can be asked for',
  loader: 'The loader',
  messages: 'Messages',
  oembed: 'oEmbed',
  packages: 'Course packages',
  policies: 'Sandboxes and strict policies',
  print: 'Printing',
  privacy: 'Privacy',
} as const;

const Heading = ({ part }: { part: keyof typeof PARTS }) => <h2 id={part}>{PARTS[part]}</h2>;

/** The addresses of a story’s frames. */
function Frames({ story, isAlone }: { story: Story; isAlone: boolean }) {
  const frames = [
    {
      id: story.id,
      title: 'The whole story',
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
        caption={isAlone ? 'Addresses of frames' : `Addresses of frames: ${story.title}`}
        columns={['Part', 'Steps', 'Address']}
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
  return (
    <div className={styles.page}>
      <nav className={styles.back} aria-label="Site">
        <HomeLink />
        <ReadingLinks stories={stories} />
      </nav>
      <main className={teach.words}>
        <h1>For teachers</h1>
        <p className={styles.lead}>
          {stories.length > 1 ? 'Each story' : 'The story'} can be read, put into a course page, presented in
          a lecture, and handed out on paper. This page says how, also where a platform stands in the way.
        </p>
        <ul className={teach.contents}>
          {Object.entries(PARTS).map(([part, title]) => (
            <li key={part}>
              <a href={`#${part}`}>{title}</a>
            </li>
          ))}
        </ul>

        <Heading part="ways" />
        <ul>
          <li>
            <b>Read.</b> Students get the address of{' '}
            <StoryLinks stories={stories} words="the story" pathOf={(id) => `/stories/${id}/`} />, or of a
            chapter such as{' '}
            <a href={href(`/stories/${story.id}/${chapter.id}/`)} {...ofStory(story.id)}>
              {chapter.title}
            </a>
            . Every step has its address too, in the browser’s bar.
          </li>
          <li>
            <b>Embed.</b> Put the story, a chapter or a few steps into a page of your course, as a frame.
          </li>
          <li>
            <b>Present.</b>{' '}
            <StoryLinks stories={stories} words="On the projector" pathOf={(id) => `/present/${id}/`} /> each
            step fills the screen; a clicker moves it, and a second window has your notes.
          </li>
          <li>
            <b>On paper.</b> The{' '}
            <StoryLinks stories={stories} words="handout" pathOf={(id) => `/handout/${id}/`} /> has every map
            with its prose and sources, and for each chapter three questions and a blank outline map;{' '}
            <StoryLinks stories={stories} words="your own copy" pathOf={(id) => `/handout/${id}/notes/`} />{' '}
            has the notes too.
          </li>
          {stories
            .filter((candidate) => sheetsOf(candidate).length > 0)
            .map((candidate) => (
              <li key={candidate.id} {...ofStory(candidate.id)}>
                <b>Compare.</b>{' '}
                <a href={href(sheetPath(candidate.id))}>
                  Sheets for a class{stories.length > 1 && ` on ‘${candidate.title}’`}
                </a>{' '}
                stand on a page each, with sources and questions:{' '}
                {sheetsOf(candidate).map(({ content: { id, title } }, index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    <a href={href(sheetPath(candidate.id, id))}>{title}</a>
                  </span>
                ))}
                . They are in the handout too.
              </li>
            ))}
        </ul>

        <Heading part="hall" />
        <LectureHall stories={stories} part={`from=${from}&to=${to}`} />

        <Heading part="minute" />
        <p>
          Copy this line, and paste it into the HTML or source view of your page’s editor. It is the chapter ‘
          {chapter.title}’; it needs no script in your page.
        </p>
        <CodeSample>{iframeLine(sample)}</CodeSample>
        {!SITE_ORIGIN && (
          <p>
            This copy of the site was built without its own address. In every line of this page, write the
            address at which you read it in place of <code>{UNKNOWN_SITE}</code>.
          </p>
        )}
        <p>
          For another chapter, write its address in place of the one after ‘src’. ‘Embed’ beside each step of
          the story, and beside each chapter in its contents, makes such a line for any part.
        </p>
        {stories.map((candidate) => (
          <Frames key={candidate.id} story={candidate} isAlone={stories.length === 1} />
        ))}

        <Heading part="sizes" />
        <p>
          A frame works from 280 pixels wide and 320 high. In a narrow one the map stands above the prose, in
          a wide one beside it. A lower one gives up the map where that would stand above the prose, and keeps
          title, prose and buttons. Give it a height of its own: a frame as high as what it holds leaves
          nothing to turn to.
        </p>
        <ReferenceTable
          id="sizes-by-column"
          caption="Heights that suit a column, in pixels"
          columns={['Column', 'Width', 'Height']}
          rows={[
            ['narrow', 'Narrow column or phone', '280 to 519', '640'],
            ['text', 'Column of text', '520 to 999', '480 to 720; 560 at 680'],
            ['page', 'Whole page', '1000 and more', '720'],
          ]}
        />
        <p>
          In a column that changes its width, this frame grows with it, and is never lower than 480 pixels:
        </p>
        <CodeSample>{responsiveIframeLine(sample)}</CodeSample>
        <p>
          A parent that is only as wide as what it holds, such as a float, an inline block or a table’s cell,
          makes a frame of 100 % the 300 pixels that browsers give to frames. There, write its width in pixels
          (<code>width="680"</code>); <code>max-width:100%</code> in its style lets it shrink. The loader
          finds its width by itself.
        </p>

        <Heading part="platforms" />
        <Platforms />

        <Heading part="stripped" />
        <p>Some editors take frames out when a page is saved. Then, in this order:</p>
        <ol>
          <li>Ask your administrator to allow frames from this site.</li>
          <li>Use a course package, where the platform takes SCORM or Common Cartridge.</li>
          <li>
            Use a picture that leads to the chapter:
            <CodeSample>{pictureLine(sample)}</CodeSample>
          </li>
          <li>
            Use a plain link. Where it is shared, a chapter’s page shows its own picture and summary:{' '}
            <code>{pastedAddress(`/stories/${story.id}/${chapter.id}/`)}</code>
          </li>
        </ol>

        <Heading part="parameters" />
        <p>
          Behind a ‘?’, the address of a frame can ask for a part of its steps and for its manner, such as{' '}
          <code>{`?from=${from}&to=${to}&theme=light`}</code>. The id of a step is what stands behind the ‘#’
          in its address.
        </p>
        <Parameters />
        <p>
          Nothing breaks on a value that is unknown, outside the chapter or the wrong way round: what is
          nearest is shown, and a line in the frame says what was asked for and is not there. Parameters with
          other names are ignored.
        </p>

        <Heading part="loader" />
        <p>
          A page that may run a script can use the loader. It shows the chapter’s picture with a button first,
          brings the frame when it is nearly in view, gives it the height that suits, and tells your page of
          each step. Without the script, what stands in the element is shown.
        </p>
        <CodeSample>{loaderLines(sample)}</CodeSample>
        <LoaderReference story={story.id} />
        <p>
          The frame comes from the site that the loader comes from. A loader that is part of your own files,
          joined into a bundle or copied to your server,{' '}
          {SITE_ORIGIN
            ? 'asks this site for it'
            : 'does not know it, as this copy of the site was built without its own address, and shows the words in the element until its attribute names the site'}
          ; the attribute <code>site</code> names another.
        </p>
        <p>
          As a module (<code>type="module"</code>) it works where this site’s server lets other sites read the
          file (<code>Access-Control-Allow-Origin</code>); as a plain script it works everywhere.
        </p>

        <Heading part="messages" />
        <p>
          Without the loader a page can hear and lead the frame by <code>postMessage</code>. The frame speaks
          to the page around it, always in strings of JSON; it hears that page alone, in strings or objects,
          and ignores everything else. The number after ‘fault-lines’ is the version.
        </p>
        <Messages {...sample} />

        <Heading part="oembed" />
        <p>
          {stories.length > 1 ? 'Each story' : 'The story'} and each chapter have an answer in the words of{' '}
          <a href="https://oembed.com/">oEmbed</a> 1.0, to which their pages lead. It is a file: it has one
          size and one format, JSON, whatever <code>maxwidth</code>, <code>maxheight</code> or{' '}
          <code>format</code> ask for. The frame in it is never wider than its column. Steps have no answer of
          their own. A site that was built without its own address offers none, and its answer says so.
        </p>

        <Heading part="packages" />
        <p>Whoever has the project’s files can make packages for a course from them, with these commands:</p>
        <CodeSample>
          {[
            ...stories.map(({ id }) => `npm run package -- ${id}`),
            `npm run package -- ${story.id} ${chapter.id}`,
            'npm run package -- --site',
          ].join('\n')}
        </CodeSample>
        <p>
          All but the last write a package of a story or of a chapter, and of nothing else: SCORM 1.2, which
          holds everything and needs no other server, and where <code>SITE_URL</code> says where the site is
          published, Common Cartridge, which holds links to it. The last writes the whole site, for any folder
          of any server. A SCORM package tells the platform ‘completed’ when the last step of its part has
          been reached, and how many of the steps have been seen, in per cent, as the score. It keeps the
          place and the time there too. None of it says that anything was understood.
        </p>

        <Heading part="policies" />
        <p>
          In a sandbox that allows scripts alone (<code>sandbox="allow-scripts"</code>) the words and the
          pictures of each step are there; the live map where browser and host allow it.{' '}
          {SITE_ORIGIN
            ? 'In Safari, and other browsers made on WebKit, this holds at this site’s own address: from another one such a frame has the words alone.'
            : 'In Safari, and other browsers made on WebKit, such a frame has the words alone: this copy of the site was built without its own address, which they ask for. There, add allow-same-origin to the sandbox.'}{' '}
          New windows need <code>allow-popups</code>: without it a link shows its address, to be copied.
        </p>
        <p>
          A page with a strict Content-Security-Policy must name this site in <code>frame-src</code>. For the
          loader it must name it in <code>script-src</code> and <code>img-src</code> too. If your page is
          served by https, this site must be as well.
        </p>

        <Heading part="print" />
        <p>
          A browser prints of a frame what it shows at the moment, of the story every step with its picture,
          and of a talk the slide, on a sheet that lies. Made for paper is the{' '}
          <a href={href(`/handout/${story.id}/${chapter.id}/`)} {...ofStory(story.id)}>
            handout of the chapter
          </a>
          , with legends and questions.
        </p>

        <Heading part="privacy" />
        <p>
          A frame sets no cookie, asks nothing of any other host and reports nothing to us. What it tells the
          page around it stays there. On the reader’s own device the site keeps the theme they chose and the
          place at which they stopped reading, and of a lecturer’s the files of the talk; nothing else:{' '}
          <a href={href('/accessibility/')}>accessibility and privacy</a>.
        </p>
      </main>
    </div>
  );
}
