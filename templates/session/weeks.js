// Which of the page's weeks a day belongs to, and whether a newer page is known. Pure.

// The page's data as of a day: the week that holds it, else the next to come, else the last.
function pageOfDay(all, day) {
  const { weeks, ...always } = all;
  const week = weeks.find(({ ends }) => day <= ends) ?? weeks.at(-1);
  const exercises = week.asked.map((asked) => ({ ...all.movements[asked.key], ...asked }));
  return { ...always, ...week, exercises, later: weeks.slice(weeks.indexOf(week) + 1) };
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
