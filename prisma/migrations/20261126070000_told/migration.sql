-- A notice, and what leaves the park, may be about what neither a case, an enterprise nor a common problem is: a hand-over of several
-- enterprises, a month of the green channel, a period of visits. It is known by the stream its event stands in.
ALTER TABLE notices ADD COLUMN stream TEXT;
ALTER TABLE notices DROP CONSTRAINT notices_one_subject;
ALTER TABLE notices ADD CONSTRAINT notices_one_subject CHECK (num_nonnulls(case_id, enterprise_id, problem_id, stream) = 1);

ALTER TABLE deliveries ADD COLUMN stream TEXT;
ALTER TABLE deliveries DROP CONSTRAINT deliveries_one_subject;
ALTER TABLE deliveries ADD CONSTRAINT deliveries_one_subject CHECK (num_nonnulls(case_id, enterprise_id, problem_id, stream) = 1);

-- What a group robot hears about; the robots there are go on hearing of cases only.
ALTER TABLE robots ADD COLUMN subjects TEXT[] DEFAULT '{cases}';

-- The last quarter whose review the specialist of a plan was reminded of.
ALTER TABLE plans ADD COLUMN review_told VARCHAR(6);

-- Until when an operation of a device could still do something, so that it can be swept after that. What was done was dated no later
-- than the day it was done on; of what was refused before now the day is not known, and it is kept.
ALTER TABLE visit_operations ADD COLUMN visited_on VARCHAR(10);
UPDATE visit_operations SET visited_on = to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') WHERE answer ->> 'status' = 'done';

-- The latest hand-overs stand on the page of links.
CREATE INDEX events_hand_overs ON events (at DESC, id DESC)
  WHERE kind = 'linksHandedOver' AND particulars -> 'formerIds' <> '[]'::jsonb;
