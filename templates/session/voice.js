// Speech with the browser's local voices. Nothing ever waits for it: engines drop sentences, or
// never say that they ended, so each one has a watchdog, and after three failures speech is given
// up for beeps.

const STARTS_WITHIN_MS = 2500;
const MOST_FAILURES = 3;
const LONGEST_SENTENCE = 140; // longer ones are cut off by some engines

class Voice {
  constructor({ synth, Utterance, language, onLost }) {
    this.synth = synth ?? null;
    this.Utterance = Utterance;
    this.language = language.split("-")[0].toLowerCase();
    this.onLost = onLost;
    this.queue = [];
    this.current = null;
    this.failures = 0;
    this.name = "";
    this.rate = 1;
  }

  // Voices of this device alone: others send the text away. Those of the page's language, or all.
  voices() {
    const all = this.synth?.getVoices() ?? [];
    const local = all.filter((voice) => voice.localService);
    const fit = local.filter((voice) => voice.lang.toLowerCase().startsWith(this.language));
    return fit.length ? fit : local;
  }

  get works() {
    return this.failures < MOST_FAILURES && this.voices().length > 0;
  }

  // Says one text now. Something unimportant is left out while another is being said.
  say(text, { important = false } = {}) {
    if (!this.works) return false;
    if (important) this.hush();
    else if (this.current) return false;
    this.queue.push(text);
    this.next();
    return true;
  }

  read(texts) {
    if (!this.works || !texts.length) return;
    this.hush();
    this.queue.push(...texts.flatMap(sentences));
    this.next();
  }

  hush() {
    this.queue = [];
    const current = this.current;
    this.current = null;
    clearTimeout(current?.timer);
    if (current) this.synth.cancel();
  }

  next() {
    if (this.current || !this.queue.length || !this.works) return;
    const text = this.queue.shift();
    const utterance = new this.Utterance(text);
    const chosen = this.voices().find((voice) => voice.name === this.name) ?? this.voices()[0];
    utterance.voice = chosen;
    utterance.lang = chosen.lang;
    utterance.rate = this.rate;
    const current = { utterance, timer: null }; // kept: engines lose what nobody refers to
    const guard = (ms) => {
      clearTimeout(current.timer);
      current.timer = setTimeout(() => this.ended(current, false), ms);
    };
    utterance.onstart = () => guard(2000 + (text.length * 150) / this.rate);
    utterance.onend = () => this.ended(current, true);
    utterance.onerror = () => this.ended(current, false);
    this.current = current;
    guard(STARTS_WITHIN_MS);
    this.synth.speak(utterance);
  }

  ended(current, well) {
    if (this.current !== current) return; // hushed before
    clearTimeout(current.timer);
    this.current = null;
    this.failures = well ? 0 : this.failures + 1;
    if (!well) this.synth.cancel();
    if (this.failures >= MOST_FAILURES) {
      this.queue = [];
      this.onLost();
    }
    this.next();
  }
}

// No look-behind in these patterns: older phones know none.
function sentences(text) {
  const found = text.match(/[^.!?;]+[.!?;]*/g) ?? [];
  return found
    .flatMap((part) => (part.length > LONGEST_SENTENCE ? part.match(/[^,]+,?/g) : [part]))
    .map((part) => part.trim())
    .filter(Boolean);
}
