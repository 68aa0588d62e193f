// Which of the page's weeks a day belongs to, and whether a newer page is known. Pure.

// The page's data as of a day: the week that holds it, else the next to come, else the last.
function pageOfDay(all, day) {
  const { weeks, ...always } = all;
  const week = weeks.find(({ ends }) => day <= ends) ?? weeks.at(-1);
  const exercises = week.asked.map((asked) => ({ ...all.movements[asked.key], ...asked }));
  return { ...always, ...week, exercises, later: weeks.slice(weeks.indexOf(week) + 1) };
}

// What is said of a day on which nothing is due, or nothing counts; else "".
function offText({ off }, day) {
  return off.find(({ first, last }) => first <= day && day <= last)?.text ?? "";
}

// The weeks to come and the days off between and in them, in the order of their days. Days before
// the plan and after it have no place there.
function comingParts({ weeks, off }, later, day) {
  const ends = weeks.at(-1).ends;
  const weeksOff = off.filter(({ first }) => day < first && first <= ends)
    .map(({ first, text }) => ({ starts: first, text }));
  return [...later, ...weeksOff].sort((a, b) => (a.starts < b.starts ? -1 : 1));
}

// The first day after `day` on which something is due; null where the page has none.
function nextDue({ weeks }, day) {
  const days = weeks.flatMap(({ asked }) => asked.flatMap(({ due }) => due));
  return days.filter((each) => each > day).sort()[0] ?? null;
}

// The page that was opened here and comes from a later re-plan of the same plan; else null.
function newerPage(opened, revision) {
  return Number.isInteger(opened?.revision) && opened.revision > revision ? opened : null;
}
