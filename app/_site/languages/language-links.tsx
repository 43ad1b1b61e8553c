import type { LanguageVersion } from './versions';

type LanguageLinksProps = {
  versions: readonly LanguageVersion[];
  className?: string | undefined;
  /** Whether a link leads to the place of the page at which its reader is, if the address says it. */
  keepsPlace?: boolean;
};

/** Links to a page in other languages; course packages, which speak one, leave them out. */
export const LanguageLinks = ({ versions, className, keepsPlace = false }: LanguageLinksProps) =>
  versions.map(({ href, hrefLang, name }) => (
    <a
      key={hrefLang}
      className={className}
      href={href}
      hrefLang={hrefLang}
      lang={hrefLang}
      translate="no"
      data-language-link
      onClick={
        keepsPlace
          ? ({ currentTarget }) => {
              currentTarget.hash = window.location.hash;
            }
          : undefined
      }
    >
      {name}
    </a>
  ));
