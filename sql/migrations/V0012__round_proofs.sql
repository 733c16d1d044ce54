-- What proves a round optimal: a price for each mentor's place, as RoundProof writes it. Stable
-- rounds have none: their proof is that no pair blocks. A round from before has none either, and is
-- solved again before it is published.

ALTER TABLE trellis.rounds ADD COLUMN proof text;
