// Beeps where there is no voice. Each tone is one or more notes: pitch in Hz, length in seconds.

const TONES = {
  count: [[660, 0.12]],
  hold: [[880, 0.25]],
  second: [[440, 0.06]],
  back: [[550, 0.12]],
  side: [[523, 0.15], [784, 0.25]],
  end: [[784, 0.15], [659, 0.15], [523, 0.35]],
};

class Beeps {
  constructor(AudioContext) {
    this.AudioContext = AudioContext;
    this.context = null;
  }

  // Browsers give sound only after a touch or a key.
  wake() {
    if (!this.AudioContext) return;
    this.context ??= new this.AudioContext();
    if (this.context.state === "suspended") this.context.resume().catch(() => {});
  }

  play(tone) {
    if (!this.context || !TONES[tone]) return;
    let at = this.context.currentTime + 0.02;
    for (const [pitch, length] of TONES[tone]) {
      const note = this.context.createOscillator();
      const gain = this.context.createGain();
      note.frequency.value = pitch;
      gain.gain.setValueAtTime(0.25, at);
      gain.gain.exponentialRampToValueAtTime(0.001, at + length);
      note.connect(gain).connect(this.context.destination);
      note.start(at);
      note.stop(at + length);
      at += length + 0.03;
    }
  }
}
