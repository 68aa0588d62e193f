"""`python -m tests.corpus` reads every workbook of the corpus and counts what came out, by kind.

The tests read each change once; here each is made in up to three workbooks.
"""

from collections import Counter

from tests.corpus.cases import kinds, outcome, wide

OUTCOMES = ("exact", "named", "refused")
HEADINGS = ("kind", "workbooks", "read exactly", "changes named", "refused")


def main() -> None:
    """Print the table; raises AssertionError at the first workbook that is read otherwise."""
    rows = []
    for kind in kinds():
        found = Counter(outcome(case.built()) for case in wide(kind))
        rows.append([found.total(), *(found[name] for name in OUTCOMES)])
    total = [sum(column) for column in zip(*rows, strict=True)]
    print(_line(*HEADINGS))
    print(_line(*["---"] * len(HEADINGS)))
    for kind, row in zip([*kinds(), "all"], [*rows, total], strict=True):
        print(_line(kind, *row))


def _line(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


if __name__ == "__main__":
    main()
