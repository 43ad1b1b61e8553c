/** How long a page’s programs may take before it is shown as without any, milliseconds. */
const PATIENCE = 15_000;

/**
 * Stands in the head before every program. The root element is served with `data-unscripted`, by which the style sheets
 * show the page that needs no program: the story in one column, pictures between the paragraphs. This takes it off before
 * anything is painted, and puts it on again if a program is missing, breaks before the page has started, or does not come;
 * whoever reads by then stays at their place.
 */
export const EARLY_SCRIPTED =
  `(function(r){var n=function(){if('started' in r.dataset||'unscripted' in r.dataset)return;` +
  `var s=[].filter.call(document.querySelectorAll('section'),function(s){` +
  `return s.getBoundingClientRect().bottom>innerHeight/3})[0],y=s&&s.getBoundingClientRect().top;` +
  `r.dataset.unscripted='';if(s&&scrollY)scrollBy(0,s.getBoundingClientRect().top-y)};` +
  `r.removeAttribute('data-unscripted');` +
  `addEventListener('error',function(e){var t=e.target,s=t&&t.localName==='script'?t.src:e.filename;` +
  `if(s&&/\\/(_next|data)\\//.test(s))n()},true);` +
  `addEventListener('unhandledrejection',function(e){` +
  `if(String(e.reason&&e.reason.stack).indexOf('/_next/')>-1)n()});` +
  `document.addEventListener('DOMContentLoaded',function(){setTimeout(n,${PATIENCE})})})(document.documentElement)`;
