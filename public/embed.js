// @ts-check
/** `<fault-lines-story>`: a map story in any page. The picture comes first, then the frame. See /teach/. */
(() => {
  const NAME = 'fault-lines-story';
  const CSS = `
:host{display:block;container-type:inline-size;--paper:#FBFAF6;--ink:#15212B}
:host([hidden]),slot{display:none}
@media (prefers-color-scheme:dark){:host(:not([theme=light])){--paper:#10171D;--ink:#EEEBE3}}
:host([theme=dark]){--paper:#10171D;--ink:#EEEBE3}
div{position:relative;display:flex;flex-direction:column;border:1px solid var(--ink);background:var(--paper);overflow:hidden}
.tall{height:clamp(480px,219px + 50cqw,720px)}
@container (width<522px){.tall{height:640px}}
img{min-height:0;aspect-ratio:40/21;object-fit:cover}
iframe{position:absolute;width:100%;height:100%;border:0}
button{flex:none;align-self:center;min-height:44px;margin:16px;padding:10px 18px;border:1px solid var(--ink);border-radius:2px;background:var(--ink);color:var(--paper);font:600 16px/22px system-ui,sans-serif;cursor:pointer}
button:focus-visible{outline:3px solid var(--ink);outline-offset:3px}`;
  const EVENTS = ['ready', 'step', 'complete', 'resize'];
  const THEMES = ['light', 'dark'];
  const QUERY = ['from', 'to', 'start', 'mode', 'theme'];

  // a module has no currentScript, but its address stands in the trace of an error
  const script = document.currentScript;
  const own =
    script instanceof HTMLScriptElement
      ? script.src
      : /\bhttps?:\S+?\/embed\.js/.exec(`${Error().stack}`)?.[0];
  if (!own || customElements.get(NAME)) return;
  const site = new URL('.', own).href;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);

  class FaultLinesStory extends HTMLElement {
    static observedAttributes = ['story', 'chapter', ...QUERY, 'height', 'load', 'title'];
    #root = this.attachShadow({ mode: 'open' });
    #box = document.createElement('div');
    #image = document.createElement('img');
    #button = document.createElement('button');
    /** @type {HTMLIFrameElement | null} */
    #frame = null;
    #ready = false;
    #asked = '';
    #stale = false;
    /** @type {object[]} For a frame that does not listen yet. */
    #waiting = [];
    #near = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) this.#open();
      },
      { rootMargin: '400px' },
    );

    constructor() {
      super();
      const slot = document.createElement('slot');
      slot.onslotchange = () => this.#label();
      this.#image.alt = '';
      this.#button.type = 'button';
      this.#button.onclick = () => this.#open().focus();
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.append(this.#box, slot);
    }

    connectedCallback() {
      addEventListener('message', this);
      this.#label();
      this.#size();
      if (!this.#frame) this.#picture();
    }

    disconnectedCallback() {
      removeEventListener('message', this);
      this.#near.disconnect();
      this.#box.replaceChildren();
      this.#frame = null;
      this.#waiting = [];
    }

    /** @param {string} name @param {string | null} _was @param {string | null} value */
    attributeChangedCallback(name, _was, value) {
      if (!this.isConnected) return;
      if (name === 'title') this.#label();
      else if (name === 'height') this.#size();
      else if (name === 'theme' && this.#frame && THEMES.includes(`${value}`)) {
        this.#asked = this.#address();
        this.#tell({ type: 'theme', theme: value });
      } else if (!this.#stale) {
        // several attributes that change together ask for one new frame
        this.#stale = true;
        queueMicrotask(() => {
          this.#stale = false;
          if (!this.isConnected) return;
          if (!this.#frame) this.#picture();
          else if (this.#asked !== this.#address()) this.#open(true);
        });
      }
    }

    /** @param {string} step Id of a step. */
    go(step) {
      this.#open();
      this.#tell({ type: 'go', step });
    }
    next() {
      this.#open();
      this.#tell({ type: 'next' });
    }
    previous() {
      this.#open();
      this.#tell({ type: 'previous' });
    }

    /** @param {MessageEvent} event */
    handleEvent({ source, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow) return;
      let said;
      try {
        said = JSON.parse(data);
      } catch {
        return;
      }
      if (said?.['fault-lines'] !== 1 || !EVENTS.includes(said.type)) return;
      if (said.type === 'ready') {
        this.#ready = true;
        for (const message of this.#waiting.splice(0)) this.#tell(message);
      }
      if (said.type === 'resize') this.#size(said.height);
      this.dispatchEvent(new CustomEvent(`fault-lines-${said.type}`, { detail: said, bubbles: true }));
    }

    /** @param {string} name An attribute’s value as a part of a path. */
    #part(name) {
      // unlike encodeURIComponent, never throws
      const query = new URLSearchParams({ '': this.getAttribute(name) ?? '' });
      return `${query}`.slice(1).replace(/^\.+$/, '') || (name === 'story' ? 'fault-lines' : '');
    }

    #label() {
      const title = (this.title || `${this.textContent}`).trim() || 'Fault Lines';
      this.#button.textContent = `Open the map story: ${title}`;
      if (this.#frame) this.#frame.title = title;
    }

    /** @param {unknown} [asked] Pixels that suit the frame. */
    #size(asked) {
      const pixels = Number(this.getAttribute('height')) || Number(asked) || 0;
      this.#box.style.height = pixels > 0 ? `${Math.min(Math.max(pixels, 320), 4000)}px` : '';
    }

    /** The picture and its button; the frame follows once it is near, unless it is to wait. */
    #picture() {
      const [stills, chapter, from] = [
        `${site}stills/${this.#part('story')}/`,
        this.#part('chapter'),
        this.#part('from'),
      ];
      const dark = matchMedia('(prefers-color-scheme:dark)').matches;
      const theme = THEMES.find((name) => name === this.getAttribute('theme')) ?? THEMES[Number(dark)];
      this.#image.onerror = () => {
        this.#image.onerror = () => this.#image.remove();
        this.#image.src = `${stills}share.png`;
      };
      this.#image.src =
        stills + (from && !chapter ? `${from}-wide-${theme}.svg` : `share${chapter && `-${chapter}`}.png`);
      this.#box.replaceChildren(this.#image, this.#button);
      this.#near.disconnect();
      const waits = this.getAttribute('load') === 'click';
      this.#box.className = waits ? '' : 'tall';
      if (!waits) this.#near.observe(this);
    }

    #address() {
      const chapter = this.#part('chapter');
      const address = new URL(`${site}embed/${this.#part('story')}/${chapter && `${chapter}/`}`);
      for (const name of QUERY) {
        const value = this.getAttribute(name);
        if (value) address.searchParams.set(name, value);
      }
      return address.href;
    }

    /** Puts the frame over the picture. Another address gets a new one: the history stays as it was. */
    #open(anew = false) {
      this.#near.disconnect();
      if (this.#frame && !anew) return this.#frame;
      const frame = document.createElement('iframe');
      frame.src = this.#asked = this.#address();
      frame.allowFullscreen = true;
      frame.onload = () => this.#image.remove();
      // who stands on what goes is taken along
      const stood = this.#root.activeElement;
      this.#frame?.remove();
      this.#frame = frame;
      this.#ready = false;
      this.#label();
      this.#box.className = 'tall';
      this.#box.append(frame);
      this.#button.remove();
      if (stood) frame.focus();
      return frame;
    }

    /** @param {object} message */
    #tell(message) {
      if (!this.#ready) this.#waiting.push(message);
      else this.#frame?.contentWindow?.postMessage(JSON.stringify({ 'fault-lines': 1, ...message }), '*');
    }
  }

  customElements.define(NAME, FaultLinesStory);
})();
