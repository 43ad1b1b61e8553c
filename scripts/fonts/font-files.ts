import { FACES, type Face } from '../../app/_site/fonts/fonts';

const PACKAGES = 'node_modules/@expo-google-fonts';

/** File of each face’s complete font in its package, with all scripts. */
const SOURCE_FILES: Readonly<Record<Face['file'], string>> = {
  'sofia-400': 'sofia-sans-semi-condensed/400Regular/SofiaSansSemiCondensed_400Regular.ttf',
  'sofia-500': 'sofia-sans-semi-condensed/500Medium/SofiaSansSemiCondensed_500Medium.ttf',
  'sofia-600': 'sofia-sans-semi-condensed/600SemiBold/SofiaSansSemiCondensed_600SemiBold.ttf',
  'sofia-700': 'sofia-sans-semi-condensed/700Bold/SofiaSansSemiCondensed_700Bold.ttf',
  'literata-400-normal': 'literata/400Regular/Literata_400Regular.ttf',
  'literata-400-italic': 'literata/400Regular_Italic/Literata_400Regular_Italic.ttf',
  'literata-600-normal': 'literata/600SemiBold/Literata_600SemiBold.ttf',
};

/** Path of a face’s complete font, an uncompressed TrueType file. */
export const sourceFontPath = (file: Face['file']): string => `${PACKAGES}/${SOURCE_FILES[file]}`;

/** Every face of the site with the path of its complete font. */
export const SOURCE_FONTS: readonly (Face & { path: string })[] = FACES.map((face) => ({
  ...face,
  path: sourceFontPath(face.file),
}));
