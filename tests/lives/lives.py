"""All lives."""

from tests.lives.absence import ABSENCE
from tests.lives.in_part import IN_PART
from tests.lives.offers import OFFERS
from tests.lives.own_pain import OWN_PAIN
from tests.lives.pain import PAIN
from tests.lives.pauses import PAUSES
from tests.lives.rhythm import RHYTHM
from tests.lives.settled import SETTLED

LIVES = (*ABSENCE, *PAIN, *OWN_PAIN, *IN_PART, *RHYTHM, *PAUSES, *OFFERS, *SETTLED)
