import { INTERACTION_EVENTS } from './interaction-events';

/** Id of the template element with a page’s deferred scripts. */
export const DEFERRED_SCRIPTS_ID = 'deferred-scripts';

/** Longest delay of scripts once the page is parsed, in case an image does not load, milliseconds. */
const START_TIMEOUT = 5_000;

/** Longest time that scripts wait for the loaded page to be painted, milliseconds: frames out of view are not. */
const PAINT_DELAY = 200;

/**
 * Inline script that starts the deferred scripts. They would compete for bandwidth with the text and the first picture,
 * so the export puts them into a template; they start when the loaded page has been painted or at the reader’s first
 * interaction, and at once if the URL has a fragment or query, which needs them.
 */
export const START_DEFERRED_SCRIPTS =
  `(function(d){var start=function(){var t=d.getElementById('${DEFERRED_SCRIPTS_ID}');if(!t)return;t.remove();` +
  `d.head.append(d.importNode(t.content,true))},` +
  `parsed=function(f){d.readyState==='loading'?d.addEventListener('DOMContentLoaded',f):f()};` +
  `if(location.hash||location.search)return parsed(start);` +
  `addEventListener('load',function(){requestAnimationFrame(function(){setTimeout(start)});` +
  `setTimeout(start,${PAINT_DELAY})});parsed(function(){setTimeout(start,${START_TIMEOUT})});` +
  `'${INTERACTION_EVENTS.join(' ')}'.split(' ').forEach(function(e){` +
  `addEventListener(e,function(){parsed(start)},{capture:true,once:true,passive:true})})})(document)`;
