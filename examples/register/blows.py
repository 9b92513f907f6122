"""What may befall a household."""

from __future__ import annotations

NATURAL = ("flood", "geological", "drought", "biological", "meteorological", "earthquake")
SUDDEN = ("illness", "sudden_major_illness", "fire", "epidemic", "accident", *NATURAL)
WORK = ("business_failure", "unstable_work", "job_loss", "lack_of_labour")
BLOW = ("rigid_expenditure_surged", "income_plunged")
