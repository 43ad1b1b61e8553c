'use client';

import { useEffect, useState } from 'react';
import * as messages from '#messages/follow';
import { useMarkStarted } from '../_site/startup/use-no-js-fallback';
import { href } from '../_site/urls/urls';
import { CodeForm, problemOf } from './code-form';
import { type EnteredCode, useFollowedTalk } from './use-followed-talk';

/** Asks for a talk’s code, and leads to the page of its story. `stories` are the ids of those that this site has. */
export function Entry({ stories }: { stories: readonly string[] }) {
  useMarkStarted();
  const [entered, setEntered] = useState<EnteredCode>({ code: null, attempt: 0 });
  const { code } = entered;
  const talk = useFollowedTalk(entered);
  const story = talk?.story ?? null;
  const isHere = story !== null && stories.includes(story);
  useEffect(() => {
    if (isHere) window.location.assign(href(`/follow/${story}/?code=${code}`));
  }, [isHere, story, code]);
  const problem = story !== null && !isHere ? messages.storyElsewhere : talk && problemOf(talk.status);
  return (
    <>
      <CodeForm
        problem={problem}
        isBusy={talk !== null && problem === null}
        onCode={(typed) => setEntered(({ attempt }) => ({ code: typed, attempt: attempt + 1 }))}
      />
      <p className="no-script-only">{messages.scriptsNeeded}</p>
    </>
  );
}
