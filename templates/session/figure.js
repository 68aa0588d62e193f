// The figure of an exercise: one SVG whose clock follows the count, or still pictures.

class Figure {
  // `clock` says at which seconds of its loop the figure leaves, arrives, turns and is back.
  constructor(exercise, clock, still) {
    this.clock = clock;
    const template = document.getElementById(`figure-${exercise.figure}`);
    this.svg = null;
    this.stills = [];
    if (template && !still) {
      this.svg = template.content.firstElementChild.cloneNode(true);
      this.element = h("div", { class: "figure" }, this.svg);
      this.svg.pauseAnimations();
      this.svg.setCurrentTime(0);
    } else {
      this.stills = exercise.stills.map(picture);
      this.element = h("div", { class: `figure stills-${this.stills.length}` }, ...this.stills);
    }
  }

  get moves() {
    return this.svg !== null;
  }

  play() {
    this.svg?.unpauseAnimations();
  }

  hold() {
    this.svg?.pauseAnimations();
  }

  // Shows where somebody is in a part of the time line, `way` from 0 to 1. A movement that is drawn
  // to one side is mirrored for the other.
  show({ kind, side }, way) {
    const drawn = this.svg?.dataset.side;
    const turned = Boolean(drawn && side && side !== drawn);
    this.element.classList.toggle("mirrored", turned);
    const { out, back } = this.clock;
    const along = ([from, to]) => from + (to - from) * way;
    const at_s = { out: along(out), hold: out[1], back: along(back) }[kind] ?? 0;
    this.svg?.getBoundingClientRect(); // without it Chromium moves some limbs and not others
    this.svg?.setCurrentTime(at_s);
    const end = kind === "out" || kind === "hold";
    this.stills.forEach((image, n) => {
      image.classList.toggle("now", this.stills.length > 1 && (n === 1) === end);
    });
  }
}

function picture({ src, alt, width_px, height_px }) {
  return h("img", { src, alt, width: width_px, height: height_px });
}
