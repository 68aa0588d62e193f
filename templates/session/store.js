// What stays on the device: every session under a key of its own, so that two open pages do not
// overwrite each other. Where the browser keeps nothing, it lives as long as the page.

class Store {
  constructor(planId, storage) {
    this.start = `planner:${planId}:`;
    this.storage = usable(storage);
    this.memory = new Map();
  }

  get keeps() {
    return this.storage !== null;
  }

  write(name, value) {
    const text = JSON.stringify(value);
    this.memory.set(name, text);
    try {
      this.storage?.setItem(this.start + name, text);
    } catch {
      this.storage = null; // full, or blocked since
    }
  }

  read(name) {
    let text = this.memory.get(name) ?? null;
    try {
      text = this.storage?.getItem(this.start + name) ?? text;
      return text === null ? null : JSON.parse(text);
    } catch {
      return null;
    }
  }

  remove(name) {
    this.memory.delete(name);
    try {
      this.storage?.removeItem(this.start + name);
    } catch {
      this.storage = null;
    }
  }

  names() {
    const found = new Set(this.memory.keys());
    for (let n = 0; n < (this.storage?.length ?? 0); n += 1) {
      const key = this.storage.key(n);
      if (key.startsWith(this.start)) found.add(key.slice(this.start.length));
    }
    return [...found].sort();
  }

  saveSession(session) {
    this.write(`session:${session.id}`, session);
  }

  removeSession(session) {
    this.remove(`session:${session.id}`);
  }

  sessions() {
    const names = this.names().filter((name) => name.startsWith("session:"));
    return names.map((name) => this.read(name)).filter(isSession);
  }
}

function usable(storage) {
  try {
    const found = storage();
    found.setItem("planner:try", "1");
    found.removeItem("planner:try");
    return found;
  } catch {
    return null;
  }
}

function isSession(value) {
  const entries = value?.entries;
  return typeof value?.day === "string" && typeof value.note === "string"
    && Array.isArray(entries) && entries.every((entry) => entry?.dose);
}
