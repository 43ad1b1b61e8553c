import { INTERACTION_EVENTS } from './interaction-events';

/** Sections that are laid out in one frame. */
const SECTIONS_PER_FRAME = 2;

/** Longest delay of the layout once the page is parsed, in case an image does not load, milliseconds. */
const LAYOUT_TIMEOUT = 5_000;

/**
 * Inline script, before the sections of a long page. While the root element has `data-first-view`, the page’s style sheet
 * skips the layout of sections out of view, so that the first paint does not wait for it. They are laid out a few per
 * frame once the loaded page has been painted, and all at once at the reader’s first interaction. It does nothing where
 * the page may begin further down: at a fragment, or where the reader was before reloading or going back.
 */
export const FIRST_VIEW_SCRIPT =
  `(function(d){var r=d.documentElement,n=performance.getEntriesByType('navigation')[0],sections,` +
  `end=function(){r.removeAttribute('data-first-view');` +
  `(sections||[]).forEach(function(s){s.style.contentVisibility=''});sections=[]},` +
  `layOut=function(){if(!r.hasAttribute('data-first-view'))return;` +
  `sections=sections||[].slice.call(d.querySelectorAll('section'));` +
  `var next=sections.filter(function(s){return !s.style.contentVisibility}).slice(0,${SECTIONS_PER_FRAME});` +
  `if(!next.length)return end();` +
  `next.forEach(function(s){s.style.contentVisibility='visible'});requestAnimationFrame(layOut)};` +
  // the address of the entry has a text fragment, which that of the page lacks
  `if(!n||n.type!=='navigate'||(n.name+location.hash).indexOf('#')>-1)return;` +
  `r.setAttribute('data-first-view','');` +
  `addEventListener('load',function(){requestAnimationFrame(function(){setTimeout(layOut)})});` +
  `addEventListener('DOMContentLoaded',function(){setTimeout(end,${LAYOUT_TIMEOUT})});` +
  `'${INTERACTION_EVENTS.join(' ')}'.split(' ').forEach(function(e){` +
  `addEventListener(e,end,{capture:true,once:true,passive:true})})})(document)`;
