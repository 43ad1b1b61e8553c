import { attributeOf, type Element } from './html-page';

const ADDRESSES = ['href', 'src', 'poster', 'data', 'action', 'data-src'];
const ADDRESS_LISTS = ['srcset', 'imagesrcset'];

/** All addresses that elements of a page have in their attributes, as written. */
export const addressesIn = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => [
    ...ADDRESSES.flatMap((name) => attributeOf(element, name) ?? []),
    ...ADDRESS_LISTS.flatMap((name) => attributeOf(element, name)?.split(/,\s+/) ?? []).map(
      (candidate) => candidate.trim().split(/\s/)[0] ?? '',
    ),
  ]);
