'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Storyboard } from '../../stories/model/storyboard';
import { type Embedding, embeddingOf, type Part } from '../../stories/urls/embed-query';

/** A frame this much higher than the screen was made as high as what it holds: nothing scrolls in it. */
const TALLER_THAN_SCREEN = 1.25;

const unchanging = () => () => undefined;
const search = () => window.location.search;
const notYet = () => null;

const TOO_TALL = 'This frame is too tall to scroll in: the story goes step by step.';

/**
 * What the frame’s address asks for, and whether it has been read: the served page shows its whole part, step by step.
 */
export function useEmbedding(story: Storyboard, part: Part): { embedding: Embedding; isRead: boolean } {
  const asked = useSyncExternalStore<string | null>(unchanging, search, notYet);
  const [tall, setTall] = useState(false);
  useEffect(() => {
    const measure = () => {
      // whichever way it is held
      const longest = Math.max(window.screen.width, window.screen.height);
      setTall(window.innerHeight > longest * TALLER_THAN_SCREEN);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const embedding = useMemo((): Embedding => {
    const embedding = embeddingOf(asked ?? '', story.steps, part);
    if (!tall || embedding.mode === 'step') return embedding;
    return { ...embedding, mode: 'step', remarks: [...embedding.remarks, TOO_TALL] };
  }, [asked, story, part, tall]);
  return { embedding, isRead: asked !== null };
}
