// made of messages/en/present.yaml by scripts/messages/compile.mjs
import { number, plural, select } from '@messageformat/runtime';
import { en } from '@messageformat/runtime/lib/cardinals';

/** Prose of the step */
export const stepProse: string = "Prose of the step";
/** The screen is {colour, select, black {black} other {white}}: show the map again */
export const blankScreenButton = (d: { colour: string }): string => String("The screen is " + select(d.colour, { black: "black", other: "white" }) + ": show the map again");
/** Without the live map the pictures stay as they are. */
export const picturesStay: string = "Without the live map the pictures stay as they are.";
/** Something broke. Press any key: the talk goes on at this step. */
export const talkBroke: string = "Something broke. Press any key: the talk goes on at this step.";
/** {title}: {subtitle}. For a lecture */
export const pageTitle = (d: { title: string | number; subtitle: string | number }): string => String(d.title + ": " + d.subtitle + ". For a lecture");
/** of {duration} */
export const ofDuration = (d: { duration: string | number }): string => String("of " + d.duration);
/** Keys and commands */
export const help: string = "Keys and commands";
/** {words}: not possible here */
export const commandNotPossible = (d: { words: string | number }): string => String(d.words + ": not possible here");
/** To a step by its number */
export const stepByNumber: string = "To a step by its number";
/** Enter */
export const enterKey: string = "Enter";
/** These keys */
export const helpCommand: string = "These keys";
/** Single letters and signs count as keys */
export const singleKeys: string = "Single letters and signs count as keys";
/** This browser keeps no choice: it holds until the page is closed. */
export const choiceNotSaved: string = "This browser keeps no choice: it holds until the page is closed.";
/** All steps */
export const overview: string = "All steps";
/** Find a step */
export const findStep: string = "Find a step";
/** {found} of {steps} steps */
export const stepsFound = (d: { found: string | number; steps: string | number }): string => String(d.found + " of " + d.steps + " steps");
/** Present this chapter alone */
export const presentChapter: string = "Present this chapter alone";
/** {date} · not in this talk */
export const dateNotInTalk = (d: { date: string | number }): string => String(d.date + " · not in this talk");
/** Good */
export const resultGood: string = "Good";
/** Needs attention */
export const resultMind: string = "Needs attention";
/** Under way */
export const resultBusy: string = "Under way";
/** The map is drawn live. */
export const mapLive: string = "The map is drawn live.";
/** The map is on its way. */
export const mapLoading: string = "The map is on its way.";
/** This machine draws no live map. A picture of each step takes its place: names cannot be hidden, and it does not zoom. */
export const mapStill: string = "This machine draws no live map. A picture of each step takes its place: names cannot be hidden, and it does not zoom.";
/** No graphics card draws here: pictures of each step play, and the live map comes when it is zoomed or its names are hidden. */
export const mapOffered: string = "No graphics card draws here: pictures of each step play, and the live map comes when it is zoomed or its names are hidden.";
/** A newer version waits until all windows of the talk have been closed. */
export const newerVersion: string = "A newer version waits until all windows of the talk have been closed.";
/** Everything is stored on this machine: the talk opens and goes on with no network. */
export const networkReady: string = "Everything is stored on this machine: the talk opens and goes on with no network.";
/** Browsers store a talk only from an address that begins with https. This one needs the network to open. */
export const networkInsecure: string = "Browsers store a talk only from an address that begins with https. This one needs the network to open.";
/** This browser stores no talk. It needs the network to open. */
export const networkUnable: string = "This browser stores no talk. It needs the network to open.";
/** The talk is being fetched. Wait for it before you leave the network. */
export const networkFetching: string = "The talk is being fetched. Wait for it before you leave the network.";
/** The network or this browser, in a private window for instance, stood in the way. Without a network the talk would not open. */
export const networkFailed: string = "The network or this browser, in a private window for instance, stood in the way. Without a network the talk would not open.";
/** The talk is not stored here yet: without a network it would not open. */
export const networkEmpty: string = "The talk is not stored here yet: without a network it would not open.";
/** It has not been looked yet. */
export const networkUnknown: string = "It has not been looked yet.";
/** It is there, and either window drives. */
export const speakerConnected: string = "It is there, and either window drives.";
/** It is not open: your notes, the time and what comes next. */
export const speakerNotOpen: string = "It is not open: your notes, the time and what comes next.";
/** Before the lecture */
export const preflight: string = "Before the lecture";
/** Network */
export const network: string = "Network";
/** Fetched of the talk */
export const fetchProgress: string = "Fetched of the talk";
/** {bytes} of {total} */
export const bytesOfTotal = (d: { bytes: string | number; total: string | number }): string => String(d.bytes + " of " + d.total);
/** Make ready for the lecture hall */
export const makeReady: string = "Make ready for the lecture hall";
/** Map */
export const map: string = "Map";
/** Draw it live all the time */
export const drawLive: string = "Draw it live all the time";
/** Speaker’s window */
export const speakersWindow: string = "Speaker’s window";
/** Open it */
export const openSpeaker: string = "Open it";
/** Full screen */
export const fullScreen: string = "Full screen";
/** The talk fills the screen. */
export const fullScreenOn: string = "The talk fills the screen.";
/** The talk does not fill the screen yet: F or F5. */
export const fullScreenOff: string = "The talk does not fill the screen yet: F or F5.";
/** Leave full screen */
export const leaveFullScreen: string = "Leave full screen";
/** Fill the screen */
export const enterFullScreen: string = "Fill the screen";
/** Screen stays on */
export const wakeLock: string = "Screen stays on";
/** It does, as long as the talk is in sight. */
export const wakeLockOn: string = "It does, as long as the talk is in sight.";
/** This browser lets the screen sleep as it is set to: look at the machine’s own setting. */
export const wakeLockOff: string = "This browser lets the screen sleep as it is set to: look at the machine’s own setting.";
/** Students’ own devices */
export const studentDevices: string = "Students’ own devices";
/** The key A shows the address of the step, to be scanned or typed. */
export const studentDevicesReached: string = "The key A shows the address of the step, to be scanned or typed.";
/** The talk was opened from a file: other devices cannot reach it. */
export const unreachableFile: string = "The talk was opened from a file: other devices cannot reach it.";
/** The address of this talk, {hostname}, is only this machine’s: other devices cannot reach it. */
export const unreachableHost = (d: { hostname: string | number }): string => String("The address of this talk, " + d.hostname + ", is only this machine’s: other devices cannot reach it.");
/** QR code that leads to “{step}” */
export const qrCode = (d: { step: string | number }): string => String("QR code that leads to “" + d.step + "”");
/** Follow along */
export const followAlong: string = "Follow along";
/** A talk of */
export const talkLength: string = "A talk of";
/** {minutes, plural, one {# minute} other {# minutes}} */
export const minutes = (d: { minutes: number }): string => String(plural(d.minutes, 0, en, { one: number("en", d.minutes, 0) + " minute", other: number("en", d.minutes, 0) + " minutes" }));
/** {count, plural, one {# step} other {# steps}} */
export const steps = (d: { count: number }): string => String(plural(d.count, 0, en, { one: number("en", d.count, 0) + " step", other: number("en", d.count, 0) + " steps" }));
/** Steps {first} to {last} of the whole story alone. */
export const partOfStory = (d: { first: string | number; last: string | number }): string => String("Steps " + d.first + " to " + d.last + " of the whole story alone.");
/** Present the whole story */
export const presentStory: string = "Present the whole story";
/** Map in hand */
export const mapMoved: string = "Map in hand";
/** Back to the step’s frame */
export const resetCamera: string = "Back to the step’s frame";
/** Pen */
export const pen: string = "Pen";
/** The pen is out: {strokes, plural, =0 {no strokes} one {# stroke} other {# strokes}} */
export const penOut = (d: { strokes: number }): string => String("The pen is out: " + plural(d.strokes, 0, en, { "0": "no strokes", one: number("en", d.strokes, 0) + " stroke", other: number("en", d.strokes, 0) + " strokes" }));
/** Undo */
export const undo: string = "Undo";
/** Clear */
export const clear: string = "Clear";
/** Done */
export const done: string = "Done";
/** Without the live map the pictures keep their names. */
export const labelsStay: string = "Without the live map the pictures keep their names.";
/** Next stop, then the next step */
export const commandNext: string = "Next stop, then the next step";
/** Back */
export const back: string = "Back";
/** To the first step */
export const commandFirst: string = "To the first step";
/** To the last step */
export const commandLast: string = "To the last step";
/** Play the step again */
export const commandReplay: string = "Play the step again";
/** The step’s prose */
export const commandProse: string = "The step’s prose";
/** Close what is over the map; else all steps */
export const commandEscape: string = "Close what is over the map; else all steps";
/** Black screen */
export const commandBlack: string = "Black screen";
/** White screen */
export const commandWhite: string = "White screen";
/** Hide the names on the map */
export const commandLabels: string = "Hide the names on the map";
/** Cover title, date and claim, for a question */
export const commandCover: string = "Cover title, date and claim, for a question";
/** Time passed */
export const commandTimer: string = "Time passed";
/** Begin the time anew */
export const commandRestartClock: string = "Begin the time anew";
/** Pointer */
export const commandPointer: string = "Pointer";
/** Draw on the map, and put the pen down */
export const commandDraw: string = "Draw on the map, and put the pen down";
/** Take back the last stroke */
export const commandUndo: string = "Take back the last stroke";
/** Wipe the drawing away */
export const commandClear: string = "Wipe the drawing away";
/** Closer */
export const commandCloser: string = "Closer";
/** Farther */
export const commandFarther: string = "Farther";
/** The step’s own frame */
export const commandResetCamera: string = "The step’s own frame";
/** Address of the step, for the students’ own devices */
export const commandShareStep: string = "Address of the step, for the students’ own devices";
/** Check before the lecture: network, map, screen */
export const commandPreflight: string = "Check before the lecture: network, map, screen";
/** Not looked at yet */
export const offlineUnknown: string = "Not looked at yet";
/** Not possible at this address */
export const offlineInsecure: string = "Not possible at this address";
/** Not possible in this browser */
export const offlineUnable: string = "Not possible in this browser";
/** Not ready */
export const offlineEmpty: string = "Not ready";
/** Not ready: it could not be fetched and kept */
export const offlineFailed: string = "Not ready: it could not be fetched and kept";
/** {bytes} of {total} fetched */
export const offlineProgress = (d: { bytes: string | number; total: string | number }): string => String(d.bytes + " of " + d.total + " fetched");
/** Being fetched */
export const offlineFetching: string = "Being fetched";
/** Ready, {bytes} */
export const offlineReady = (d: { bytes: string | number }): string => String("Ready, " + d.bytes);
/** How far the step has played */
export const stepProgress: string = "How far the step has played";
/** {after} · Natural Earth, GeoNames */
export const credit = (d: { after: string | number }): string => String(d.after + " · Natural Earth, GeoNames");
/** Next */
export const next: string = "Next";
/** Prose */
export const proseButton: string = "Prose";
/** Draw */
export const drawButton: string = "Draw";
/** More */
export const more: string = "More";
/** needs the network */
export const badgeNeedsNetwork: string = "needs the network";
/** being made ready */
export const badgeFetching: string = "being made ready";
/** ready offline */
export const badgeReady: string = "ready offline";
/** Presentation */
export const presentation: string = "Presentation";
/** Hall check */
export const preflightButton: string = "Hall check";
/** Speaker’s window is there */
export const speakerIsThere: string = "Speaker’s window is there";
/** Speaker’s window is gone */
export const speakerIsGone: string = "Speaker’s window is gone";
/** What happens here? */
export const coveredTitle: string = "What happens here?";
/** Context: beyond the article */
export const contextFlag: string = "Context: beyond the article";
/** With an outlook beyond the article */
export const outlookFlag: string = "With an outlook beyond the article";
/** There is no network now: what this link leads to is not at hand. */
export const linkNeedsNetwork: string = "There is no network now: what this link leads to is not at hand.";
/** The browser keeps windows from opening: allow them here, or open {href} yourself. */
export const linkBlocked = (d: { href: string | number }): string => String("The browser keeps windows from opening: allow them here, or open " + d.href + " yourself.");
/** Pictures */
export const pictures: string = "Pictures";
/** Now */
export const now: string = "Now";
/** This is the last step. */
export const lastStep: string = "This is the last step.";
/** All steps lie over the map. */
export const overviewIsOpen: string = "All steps lie over the map.";
/** The list of keys lies over the map. */
export const helpIsOpen: string = "The list of keys lies over the map.";
/** The check before the lecture lies over the map. */
export const preflightIsOpen: string = "The check before the lecture lies over the map.";
/** The screen is {colour, select, black {black} other {white}}. */
export const screenIsBlank = (d: { colour: string }): string => String("The screen is " + select(d.colour, { black: "black", other: "white" }) + ".");
/** Title and claim are covered. */
export const slideIsCovered: string = "Title and claim are covered.";
/** Names are hidden. */
export const labelsAreHidden: string = "Names are hidden.";
/** The prose is shown. */
export const proseIsVisible: string = "The prose is shown.";
/** The address for students is shown. */
export const addressIsVisible: string = "The address for students is shown.";
/** The pen is out. */
export const penIsOut: string = "The pen is out.";
/** Black */
export const black: string = "Black";
/** Replay */
export const replay: string = "Replay";
/** Restart the clock */
export const restartTheClock: string = "Restart the clock";
/** Keys */
export const keys: string = "Keys";
/** {number} of {steps} */
export const stepOfSteps = (d: { number: string | number; steps: string | number }): string => String(d.number + " of " + d.steps);
/** Notes */
export const notes: string = "Notes";
/** Waiting for the window with the story: open it, and they find each other. */
export const waitingForProjector: string = "Waiting for the window with the story: open it, and they find each other.";
/** The window with the story is gone. Open it again, and they find each other. */
export const projectorIsGone: string = "The window with the story is gone. Open it again, and they find each other.";
/** <plain>This browser does not let two windows hear each other. The notes also stand in the </plain><link>lecturer’s handout</link><plain>.</plain> */
export const noConnectionNotesIn: string = "<plain>This browser does not let two windows hear each other. The notes also stand in the </plain><link>lecturer’s handout</link><plain>.</plain>";
/** Open it here */
export const openProjector: string = "Open it here";
/** Notes: {title} */
export const notesTitle = (d: { title: string | number }): string => String("Notes: " + d.title);
/** Say */
export const notesSay: string = "Say";
/** Ask */
export const notesAsk: string = "Ask";
/** Where accounts differ */
export const notesDiffer: string = "Where accounts differ";
/** The browser keeps windows from opening: allow them here, or open {address} yourself. */
export const speakerBlocked = (d: { address: string | number }): string => String("The browser keeps windows from opening: allow them here, or open " + d.address + " yourself.");
/** This browser does not let two windows hear each other. */
export const noConnection: string = "This browser does not let two windows hear each other.";
/** {title}: the speaker’s window */
export const speakerTitle = (d: { title: string | number }): string => String(d.title + ": the speaker’s window");
/** The notes also stand in the lecturer’s handout. */
export const notesInHandout: string = "The notes also stand in the lecturer’s handout.";
/** {step}, stop {reached} of {stops} */
export const stopOfStops = (d: { step: string | number; reached: string | number; stops: string | number }): string => String(d.step + ", stop " + d.reached + " of " + d.stops);
/** “{title}” */
export const quotedTitle = (d: { title: string | number }): string => String("“" + d.title + "”");
/** {windows, plural, =2 {Two windows show} other {# windows show}} the story. These notes follow and drive the one at {title}, not the one at {others}. Close what is not on the projector. */
export const windowsApart = (d: { windows: number; title: string | number; others: string | number }): string => String(plural(d.windows, 0, en, { "2": "Two windows show", other: number("en", d.windows, 0) + " windows show" }) + " the story. These notes follow and drive the one at " + d.title + ", not the one at " + d.others + ". Close what is not on the projector.");
/** {windows, plural, =2 {Two windows show} other {# windows show}} the story. These notes follow and drive the one that was heard first; all are at {title}. Close what is not on the projector. */
export const windowsTogether = (d: { windows: number; title: string | number }): string => String(plural(d.windows, 0, en, { "2": "Two windows show", other: number("en", d.windows, 0) + " windows show" }) + " the story. These notes follow and drive the one that was heard first; all are at " + d.title + ". Close what is not on the projector.");
/** To be presented, the story needs scripts, and they do not run. <link>Read it without them</link>. */
export const scriptsNeeded: string = "To be presented, the story needs scripts, and they do not run. <link>Read it without them</link>.";
/** This window needs scripts, and they do not run. The notes also stand in the <link>lecturer’s handout</link>. */
export const speakerScriptsNeeded: string = "This window needs scripts, and they do not run. The notes also stand in the <link>lecturer’s handout</link>.";
