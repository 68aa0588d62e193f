"""A language that is not English: each text has a mark, and numbers have three forms."""

from gettext import NullTranslations

MARK = "ż"


class Polish(NullTranslations):
    """English with a mark before each text, and the three forms of Polish, numbered."""

    def gettext(self, message: str) -> str:
        return MARK + message

    def pgettext(self, context: str, message: str) -> str:
        return MARK + message

    def ngettext(self, one: str, many: str, number: int) -> str:
        last = number % 10
        is_few = 2 <= last <= 4 and not 12 <= number % 100 <= 14
        return MARK + (f"{one} (1)" if number == 1 else f"{many} ({'2–4' if is_few else '5'})")

    def npgettext(self, context: str, one: str, many: str, number: int) -> str:
        return self.ngettext(one, many, number)
