import { ReferenceTable } from './reference-table';

/** How to embed on common platforms, and suitable sizes. */
export function Platforms() {
  return (
    <>
      <p>
        What a platform keeps of a pasted frame depends on its version, on your role, and on your
        administrator’s settings. This is what we found at the time of writing, in the platforms’ own code
        where it is open. Look at the page as a student before you rely on it.
      </p>
      <ReferenceTable
        id="sizes-by-platform"
        caption="Where to paste, and a size that suits"
        columns={['Platform', 'Where', 'Width × height']}
        rows={[
          ['moodle', 'Moodle', 'Page, Book, or Text and media area: the editor’s source code', '100 % × 560'],
          ['canvas', 'Canvas', 'Page: the HTML view of the Rich Content Editor', '100 % × 560'],
          ['blackboard', 'Blackboard Ultra', 'See below', '100 % × 640'],
          ['wordpress', 'WordPress', 'Block ‘Custom HTML’, or the address in a block ‘Embed’', '100 % × 560'],
          [
            'pressbooks',
            'Pressbooks',
            'The editor’s text view, or the address on a line of its own',
            '100 % × 640',
          ],
          ['plain', 'A page of your own', 'Anywhere in its HTML', '100 % × 560; 720 from 1000 wide'],
        ]}
      />
      <h3>Moodle</h3>
      <p>
        What teachers write into a Page or a Text and media area is shown as it is written, frames included.
        In places where students write too, such as a forum, Moodle cleans the text, and frames go, unless the
        administrator lets the author’s texts be trusted. A course package is the other way: add it as a SCORM
        activity.
      </p>
      <h3>Canvas</h3>
      <p>
        Canvas keeps a frame with its address, title, width and height. Of its style it keeps width and least
        height, but not the shape (<code>aspect-ratio</code>): there a frame that keeps its shape stays at its
        least height. A frame may ask Canvas for the height that suits it, and ours does. Canvas itself is
        served by https, and so must this site be.
      </p>
      <h3>Blackboard Ultra</h3>
      <p>
        The editor can insert media from the web by its address, to be shown in the page where the browser
        allows. We could not find out what it keeps of a pasted frame in every version. Where your course
        offers a block for HTML, paste the frame there and look at it as a student; else use the linked
        picture, or add the course package as SCORM.
      </p>
      <h3>WordPress</h3>
      <p>
        WordPress keeps frames from users who may post unfiltered HTML: administrators and editors of a single
        site, but on a network of sites its super administrators alone. From everybody else it takes them out
        when the page is saved. On WordPress.com it depends on the plan. The way round is oEmbed: put the
        address of the story or of a chapter on a line of its own, or into an ‘Embed’ block. WordPress then
        makes a frame by itself, and shuts it in a sandbox.
      </p>
      <h3>Pressbooks</h3>
      <p>
        Pressbooks lets frames stand from sites on its list alone, which network managers can extend; it keeps
        their address, width, height and title. From other sites it tries oEmbed. In exports, such as PDF and
        EPUB, a link to the web version stands in place of the frame.
      </p>
      <h3>A page of your own</h3>
      <p>Paste the frame, or the loader if you want to hear from it.</p>
    </>
  );
}
