import type { Theme } from '../../geo/drawing/palette';
import { type Sheet, sheetAlt } from '../../stories/sheets/sheets';
import { asset } from '../_site/urls/urls';
import styles from './sheet-picture.module.css';
import { type SheetForm, sheetPicturePath } from './sheet-pictures';

/** Windows in which a page shows the narrow picture. */
const NARROW = 'screen and (max-width: 759px)';
const SCREEN = 'screen';

/**
 * A sheet’s picture, in the system’s theme unless `ThemedPictures` switches it; in the wide form narrow windows have the
 * narrow picture. It is one image, since reader views show all images of an element. Nothing for a sheet without one.
 */
export function SheetPicture({
  story,
  sheet,
  form,
  isOnPaper = false,
}: {
  story: string;
  sheet: Sheet;
  form: SheetForm;
  /** Whether it is light in every theme. */
  isOnPaper?: boolean;
}) {
  const alt = sheetAlt(sheet);
  if (alt === null) return null;
  const path = (pictureForm: SheetForm, theme: Theme) =>
    asset(sheetPicturePath(story, sheet.content.id, pictureForm, theme));
  const darkSource = (pictureForm: SheetForm, media: string) => (
    <source
      media={`${media} and (prefers-color-scheme: dark)`}
      data-dark={media}
      srcSet={path(pictureForm, 'dark')}
    />
  );
  const image = (
    <img
      className={styles.picture}
      src={path(form, 'light')}
      alt={alt}
      loading={isOnPaper ? undefined : 'lazy'}
    />
  );
  if (isOnPaper) return image;
  return (
    <picture>
      {form === 'wide' && darkSource('narrow', NARROW)}
      {darkSource(form, SCREEN)}
      {form === 'wide' && <source media={NARROW} srcSet={path('narrow', 'light')} />}
      {image}
    </picture>
  );
}
