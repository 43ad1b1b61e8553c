/** The element in which a page keeps the programs that wait. */
export const LATE_PROGRAMS = 'late-programs';

/** Longest that programs wait once the page is parsed, for a picture that does not come, milliseconds. */
const PATIENCE = 5_000;

/** What a reader does first: whoever acts is not kept waiting for what is still on its way. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'];

/**
 * Programs share the line with what is read and seen first, so that the export puts them into a template, and this into
 * the head: it starts them as soon as the page with its styles, letters and first picture is there, or the reader acts.
 * An address that asks for a step or another form of the page waits for its programs, and has them at once.
 */
export const START_LATE_PROGRAMS =
  `(function(d){var start=function(){var t=d.getElementById('${LATE_PROGRAMS}');if(!t)return;t.remove();` +
  `d.head.append(d.importNode(t.content,true))},` +
  `parsed=function(f){d.readyState==='loading'?d.addEventListener('DOMContentLoaded',f):f()};` +
  `if(location.hash||location.search)return parsed(start);` +
  `addEventListener('load',start);parsed(function(){setTimeout(start,${PATIENCE})});` +
  `'${ACTS.join(' ')}'.split(' ').forEach(function(e){` +
  `addEventListener(e,function(){parsed(start)},{capture:true,once:true,passive:true})})})(document)`;
