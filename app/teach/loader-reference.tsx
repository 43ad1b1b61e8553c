import { ReferenceTable } from './reference-table';

const name = (text: string) => <code key={text}>{text}</code>;

/** Attributes, events and methods of the loader’s element; `story` is the one that it shows unless told another. */
export function LoaderReference({ story }: { story: string }) {
  return (
    <>
      <ReferenceTable
        id="loader-attributes"
        caption="Attributes of <fault-lines-story>"
        columns={['Attribute', 'Meaning']}
        rows={[
          [
            'site',
            name('site'),
            'Address of the site from which the frame comes, where that is not the loader’s own',
          ],
          ['story', name('story'), `Id of the story; without it ${story}`],
          ['chapter', name('chapter'), 'Id of a chapter; without it the whole story'],
          [
            'query',
            <span key="query">
              <code>from</code>, <code>to</code>, <code>start</code>, <code>mode</code>, <code>theme</code>
            </span>,
            'As in the frame’s address. Another theme is taken on at once; any other change brings a new frame',
          ],
          [
            'height',
            name('height'),
            'Pixels, or a length of CSS; 100% fills a parent that has a height. Without it the element is as high as suits its width, which the frame tells',
          ],
          [
            'width',
            name('width'),
            'Pixels, or a length of CSS, and never wider than the column. Without it the element is as wide as its column, or 720 pixels where the parent takes its width from it',
          ],
          [
            'load',
            name('load'),
            'near, as usual: the frame comes by itself when it is nearly in view. click: it waits for the button',
          ],
          [
            'title',
            name('title'),
            'Name of the frame and of the button; without it the words in the element',
          ],
        ]}
      />
      <ReferenceTable
        id="loader-events"
        caption="Events on the element; they bubble, and detail is the frame’s message"
        columns={['Event', 'When']}
        rows={[
          ['ready', name('fault-lines-ready'), 'The frame is there'],
          ['step', name('fault-lines-step'), 'Another step has come'],
          ['complete', name('fault-lines-complete'), 'The last step shown has been reached'],
          ['resize', name('fault-lines-resize'), 'The frame has said which height suits it'],
        ]}
      />
      <ReferenceTable
        id="loader-methods"
        caption="Methods of the element"
        columns={['Method', 'What it does']}
        rows={[
          ['go', name('go(step)'), 'Goes to a step by its id'],
          ['next', name('next()'), 'One step on'],
          ['previous', name('previous()'), 'One step back'],
        ]}
      />
    </>
  );
}
