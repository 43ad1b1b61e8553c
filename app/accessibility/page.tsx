import type { Metadata } from 'next';
import { HomeLink } from '../_site/home-link';
import { allStories } from '../_site/load-stories';
import { SITE_NAME } from '../_site/site-name';
import { ReadingLinks, StoryLinks } from '../_site/story-links';
import styles from '../text-page.module.css';

export const metadata: Metadata = {
  title: 'Accessibility and privacy',
  description: `How ${SITE_NAME} can be read without the map, the mouse, the colours or the motion, and that it collects nothing.`,
};

/** How the site can be used by whom, what is known to fall short, and what becomes of a reader’s data: nothing. */
export default function AccessibilityPage() {
  const stories = allStories();
  return (
    <div className={styles.page}>
      <nav className={styles.back} aria-label="Site">
        <HomeLink />
        <ReadingLinks stories={stories} />
      </nav>
      <main>
        <h1>Accessibility and privacy</h1>
        <p className={styles.lead}>
          The map is one of several ways to the story, not the only one. We aim at the Web Content
          Accessibility Guidelines 2.2, level AA, and at level AAA for the contrast of body text.
        </p>

        <h2>Ways to read</h2>
        <ul>
          <li>
            <b>With words for the map.</b> Under each step, ‘What the map shows’ says what lies in the frame,
            what has happened since the step before, what is new and what is still there, and lists everything
            in a table with its name of the day, dates, sources and how sure we are. A screen reader is told
            of each new step, once one has come to rest there: its title, its date and a sentence on its map.
          </li>
          <li>
            <b>In another language, or in a reader view.</b> The browser’s translation takes the whole page
            along, and whatever changes in it afterwards; words drawn in the map and in the strips stay
            English. A reader view has all the prose, and a picture of each step.
          </li>
          <li>
            <b>Without the live map.</b> Where the browser has no WebGL, loses it, falsifies what is drawn
            against tracking, or the map’s data do not come, drawn pictures of each step take its place and
            follow the story. They do so, too, where no graphics card draws: ‘Explore the map’ then brings the
            live map, and ‘Live map while reading’ keeps it, or sends it away. Without scripts, or where one
            does not come, they stand between the paragraphs.
          </li>
          <li>
            <b>In older browsers.</b> The site is made for Chrome and Edge from version 109, Firefox from 115
            and Safari from 16.4. What is older has the story with its pictures between the paragraphs.
          </li>
          <li>
            <b>By keyboard.</b> The keys ← and → go from step to step; every other key scrolls as the browser
            does. Tab reaches the contents, the notes, the cards of people, the list ‘On this map’ with a card
            for each thing shown, the strips, and the map itself once it is freed with ‘Explore the map’;
            Escape closes what is open, one thing with each press.
          </li>
          <li>
            <b>Without dragging.</b> A map that is freed is moved and zoomed by buttons too, and a click on
            the strips does what dragging along them does. Only the pen of a talk has to be drawn with.
          </li>
          <li>
            <b>With less motion.</b> If your system asks for less motion, now or while you read, the map goes
            from one authored picture to the next, nothing flies, and nothing pulses.
          </li>
          <li>
            <b>In other colours.</b> There is a light and a dark theme; forced colours are respected, and
            pictures keep theirs. Every meaning has a shape or a pattern besides its colour: hatching, dots,
            rings, hollow marks, dashes.
          </li>
          <li>
            <b>Larger.</b> Text grows to 400 %, and the page fits a window 320 pixels wide without scrolling
            sideways; text alone may be twice its size. Where a window is too low for a map that stays, it
            stands above the story.
          </li>
          <li>
            <b>In a course page.</b> In a frame the story goes step by step, with buttons, the keys ← and →,
            or a swipe; the page around it keeps its wheel and its scrolling. Every step is told to a screen
            reader there too.
          </li>
          <li>
            <b>On paper.</b> The{' '}
            <StoryLinks stories={stories} words="handout" pathOf={(id) => `/handout/${id}/`} /> has every map,
            its prose, notes and sources, and is made for grey printers too.
          </li>
        </ul>

        <h2>How this is tested</h2>
        <p>
          With each change, automatic tests run through every page in both themes, on a laptop’s and a phone’s
          window: an accessibility checker (axe) finds nothing, an HTML validator no error. The story is read
          to its end without scripts, without WebGL, with graphics lost in mid-story, with map data or a
          program missing or cut off, and without what older browsers lack. Keys, focus, reduced motion, large
          text, text spacing, forced colours and small windows have tests of their own. Pictures and words are
          looked at by people.
        </p>
        <p>
          All of this runs in Chromium. In Firefox ESR (153) the story, a frame and a talk are gone through
          with each change, and from time to time in WebKitGTK (2.50), the engine of Safari, as well. Safari
          itself, browsers on iOS, and Edge are not tested.
        </p>

        <h2>Known to fall short</h2>
        <ul>
          <li>
            How it reads aloud was tested through Chromium’s accessibility tree alone, not yet with a person
            who uses a screen reader every day.
          </li>
          <li>
            The letters on the map are drawn at a fixed size. At high zoom a picture’s words grow with it, but
            some labels of towns are left out where they would be cut.
          </li>
          <li>
            At a zoom of 250 % or more on a laptop, the map stands above the story and does not follow it; the
            words of each step’s map do.
          </li>
          <li>
            On a phone the button that frees the map, ‘Explore the map’, comes late in the order of the Tab
            key when one opens the page at a step’s own address.
          </li>
          <li>Small words in the strips, and names of seas, have the contrast of level AA, not AAA.</li>
        </ul>

        <h2>Privacy</h2>
        <p>
          Nothing is collected. The site consists of files: there is no account, no cookie, no counter, no
          advertising, and no request to any other host. Three things are kept, on your own device alone and
          only so that you find them again: the theme you chose, whether you want the live map while reading,
          and the step at which you stopped. Whoever opens the talk for the projector also keeps its files
          there, so that it can be given without a network, when it began, and whether single letters and
          signs count as keys. Clearing the browser’s data for this site removes all of it, and where a
          browser refuses to keep them, all works without. Whoever hosts these files may keep the usual logs
          of a web server; that is theirs to say.
        </p>
      </main>
    </div>
  );
}
