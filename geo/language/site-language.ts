/** The language of this build: its folder in `messages/` and in addresses, and its BCP 47 tag; for programs of `scripts/`. */
export { code, tag } from '#messages/language';
