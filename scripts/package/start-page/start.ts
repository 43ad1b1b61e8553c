import { findApi } from './find-api';
import { beginLesson } from './lesson';
import { readMessage } from './messages';
import { openPlatform } from './platform';

/** Shows the story in the page’s frame, and reports the reader’s progress to the platform, if there is one. */
function start(frame: HTMLIFrameElement): void {
  const lesson = beginLesson(openPlatform(findApi(window)), () => performance.now());
  window.addEventListener('message', ({ source, data }) => {
    const message = source === frame.contentWindow ? readMessage(data) : null;
    if (message) lesson.receive(message);
  });
  window.addEventListener('pagehide', lesson.end);
  // a page restored from the back/forward cache has ended its lesson, and reloads to start a new one
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
  const address = frame.dataset.src ?? '';
  const start = lesson.start === null ? '' : `start=${encodeURIComponent(lesson.start)}`;
  frame.src = start ? `${address}${address.includes('?') ? '&' : '?'}${start}` : address;
}

const frame = document.querySelector('iframe');
if (frame) start(frame);
