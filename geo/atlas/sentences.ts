import { type LayerId, layerTexts } from './layers';
import type { Sentence } from './layers/sentence';
import type { Feature } from './schema/feature-schema';

type Described = Pick<Feature, 'id' | 'layer' | 'category' | 'level'>;

/** The sentence for a feature: its own, or that of its level or category. Null where nothing is said of it. */
export function sentenceOf({ id, layer, category, level = '' }: Described): Sentence | null {
  const { sentences = {} } = layerTexts[layer];
  const key = [id, level, category].find((candidate) => candidate in sentences);
  return key === undefined ? null : (sentences[key] ?? null);
}

/** What a layer is called within a sentence; null for one that sentences leave out. */
export const nameInSentence = (layer: LayerId): string | null => layerTexts[layer].nameInSentence ?? null;
