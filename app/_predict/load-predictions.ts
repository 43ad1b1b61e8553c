import type { PredictionsFile } from '../../stories/predictions/prediction';
import { type DataAddress, predictionsKey, REGISTRY } from '../_page-data/story-data';
import { asset } from '../_site/urls/urls';

/** What a data script has registered; not validated, since the build wrote it. */
const registered = (key: string): PredictionsFile | undefined =>
  (window as unknown as Record<string, Partial<Record<string, PredictionsFile>> | undefined>)[REGISTRY]?.[
    key
  ];

const requests = new Map<string, Promise<PredictionsFile>>();

/** Runs the script that registers the questions: a sandboxed frame can run scripts, but fetch nothing. */
const runScript = (story: string, address: DataAddress): Promise<PredictionsFile> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = asset(address);
    script.onload = () => {
      const file = registered(predictionsKey(story));
      if (file) resolve(file);
      else reject(new Error(`${address} registers no questions`));
    };
    script.onerror = () => reject(new Error(`${address} could not be loaded`));
    document.head.append(script);
  });

/** The questions of a story, loaded once. Rejects if that fails; the next call then tries again. */
export function loadPredictions(story: string, address: DataAddress): Promise<PredictionsFile> {
  const known = registered(predictionsKey(story));
  if (known) return Promise.resolve(known);
  const request = requests.get(address) ?? runScript(story, address);
  requests.set(address, request);
  request.catch(() => requests.delete(address));
  return request;
}
