-- What a newer calendar has not come round to yet is found, and counted for the progress, without reading the other open clocks.
CREATE INDEX clocks_running_by_calendar ON clocks (calendar_version, case_id) WHERE stopped_at IS NULL;

-- How many deadlines a calendar moved. Rare among the events, so the index stays small.
CREATE INDEX events_recounts ON events (((particulars ->> 'calendarAfter')::int)) WHERE kind = 'clockRecounted';
