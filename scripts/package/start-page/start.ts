import { findApi } from './find-api';
import { beginLesson } from './lesson';
import { readMessage } from './messages';
import { openPlatform } from './platform';

/** Shows the story in the page’s frame, and tells the platform, if there is one, how far the reader is. */
function start(frame: HTMLIFrameElement): void {
  const lesson = beginLesson(openPlatform(findApi(window)), () => performance.now());
  window.addEventListener('message', ({ source, data }) => {
    const message = source === frame.contentWindow ? readMessage(data) : null;
    if (message) lesson.receive(message);
  });
  window.addEventListener('pagehide', lesson.end);
  // a page that comes back as it was has ended its lesson: it begins anew
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
  const query = lesson.start === null ? '' : `?start=${encodeURIComponent(lesson.start)}`;
  frame.src = `${frame.dataset.src}${query}`;
}

const frame = document.querySelector('iframe');
if (frame) start(frame);
