import * as messages from '#messages/present';
import { href } from '../../_site/urls/urls';
import { expectExitForNewWindow } from '../../_ui/use-full-screen';
import { canConnectWindows } from './broadcast-transport';

/** The speaker’s window that this page has opened. */
let speakerWindow: Window | null = null;

/** Opens the speaker’s window of a story, or focuses it; returns a message for the presenter where that is not possible. */
export function openSpeakerWindow(story: string): string | null {
  if (!canConnectWindows()) return `${messages.noConnection} ${messages.notesInHandout}`;
  if (speakerWindow && !speakerWindow.closed) {
    speakerWindow.focus();
    return null;
  }
  const address = new URL(href(`/present/${story}/speaker/`), document.baseURI).href;
  expectExitForNewWindow();
  speakerWindow = window.open(address, `fault-lines-speaker-${story}`, 'popup,width=1000,height=720');
  if (speakerWindow) return null;
  return messages.speakerBlocked({ address });
}
