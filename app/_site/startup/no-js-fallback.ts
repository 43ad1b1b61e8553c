/** Milliseconds that scripts may take to start before the page is shown as without them. */
const FALLBACK_TIMEOUT = 15_000;

/**
 * Inline script in the head, before all others. The root element is served with `data-unscripted`, with which the style
 * sheets show the page for readers without scripts: one column with stills between the paragraphs. This removes the
 * attribute before the first paint, and sets it again if a script is missing, throws before the page has started, or does
 * not load in time; the scroll position is kept.
 */
export const NO_JS_FALLBACK_SCRIPT =
  `(function(r){var n=function(){if('started' in r.dataset||'unscripted' in r.dataset)return;` +
  `var s=[].filter.call(document.querySelectorAll('section'),function(s){` +
  `return s.getBoundingClientRect().bottom>innerHeight/3})[0],y=s&&s.getBoundingClientRect().top;` +
  `r.dataset.unscripted='';if(s&&scrollY)scrollBy(0,s.getBoundingClientRect().top-y)};` +
  `r.removeAttribute('data-unscripted');` +
  `addEventListener('error',function(e){var t=e.target,s=t&&t.localName==='script'?t.src:e.filename;` +
  `if(s&&/\\/(_next|data)\\//.test(s))n()},true);` +
  `addEventListener('unhandledrejection',function(e){` +
  `if(String(e.reason&&e.reason.stack).indexOf('_next/')>-1)n()});` +
  `document.addEventListener('DOMContentLoaded',function(){setTimeout(n,${FALLBACK_TIMEOUT})})})(document.documentElement)`;
