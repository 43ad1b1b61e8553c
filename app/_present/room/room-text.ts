import * as messages from '#messages/present';
import type { ProjectorState } from '../windows/window-messages';
import type { PresentedRoom } from './room-presenter';

/** How the room is, in a few words: who follows, or why nobody can. */
export function roomText({ status, followers }: PresentedRoom): string {
  switch (status) {
    case 'connected':
      return messages.followers({ followers });
    case 'connecting':
      return messages.roomOpening;
    case 'lost':
      return messages.roomLost;
    case 'full':
      return messages.roomFull;
    case 'replaced':
      return messages.roomReplaced;
  }
}

/** What the speaker’s window needs of a room: how to become a remote of it, and who follows; null while there is none. */
export function speakerRoom(room: PresentedRoom | null): ProjectorState['room'] {
  if (!room?.code || !room.remoteKey) return null;
  const { code, remoteKey, followers, remotes } = room;
  return { code, remoteKey, followers, remotes };
}
