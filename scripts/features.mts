import { readFeatures, readGazetteer } from '../geo/atlas/read-features';
import { readArguments, readArgumentsOrExit } from './command-line/arguments';
import { describeFeatures, describePlaces, findFeatures, findPlaces, nearestWords } from './features/search';

/** Prints what the map has under words: ids, layers, names, dates, certainty and sources; without words its layers. */
const { names: words } = readArgumentsOrExit((args) =>
  readArguments(args, { options: {}, names: { noun: 'word' }, usage: 'npm run features -- <word> …' }),
);

const features = readFeatures('.', []).rows.map(({ feature }) => feature);

function printLayers(): void {
  for (const layer of new Set(features.map((feature) => feature.layer)))
    console.log(`${layer}: ${features.filter((feature) => feature.layer === layer).length}`);
  console.log(
    '\nnpm run features -- <word> … shows those whose id, name, layer, town or state has the words',
  );
}

function printFound(query: readonly string[]): void {
  const found = findFeatures(features, query);
  const places = findPlaces(readGazetteer('.', []).values(), query);
  if (found.length > 0) console.log(describeFeatures(found));
  if (places.length > 0) console.log(`${found.length > 0 ? '\n' : ''}places\n${describePlaces(places)}`);
  if (found.length > 0 || places.length > 0) return;
  const nearest = nearestWords(features, query);
  console.log(
    `the map has nothing under “${query.join(' ')}”${nearest ? `; did you mean “${nearest.join(' ')}”?` : ''}`,
  );
  process.exitCode = 1;
}

if (words.length === 0) printLayers();
else printFound(words);
