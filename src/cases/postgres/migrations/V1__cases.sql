-- Cases of one or more centres. A step that was released is never changed.

-- Which role belongs to which centre; without a row, to the one without a name. '*' may look at all.
CREATE TABLE members (
    role text PRIMARY KEY,
    centre text NOT NULL
);

-- By the role that logged in, not by a setting, which anybody could change.
CREATE FUNCTION centre_of_window() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    RETURN coalesce((SELECT centre FROM members WHERE role = session_user::text), '');

CREATE TABLE cases (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    centre text NOT NULL DEFAULT centre_of_window(),
    code text COLLATE "C" NOT NULL UNIQUE,
    version bigint NOT NULL,
    created bigint NOT NULL,
    touched bigint NOT NULL,
    flow text NOT NULL,
    rules text NOT NULL,
    day text COLLATE "C" NOT NULL,
    stage text,
    city text,
    road text,
    deadline text COLLATE "C",
    held_by text,
    held_process bigint,
    held_since bigint,
    origin text,
    origin_how text,
    -- the workstation that opens the case by itself
    own_at text,
    content text NOT NULL
);
CREATE UNIQUE INDEX cases_own ON cases (centre, flow, own_at) WHERE own_at IS NOT NULL;
-- without the centre, which policies ask for in a way that an index cannot answer
CREATE INDEX cases_touched ON cases (touched, id);
CREATE INDEX cases_deadline ON cases (deadline, id);
CREATE INDEX cases_city ON cases (city, touched);
CREATE INDEX cases_stage ON cases (stage, touched);
CREATE INDEX cases_split ON cases (touched) WHERE origin_how = 'split';

-- Which attempt made a version: an attempt whose answer was lost on the way is known again.
CREATE TABLE operations (
    case_id bigint NOT NULL REFERENCES cases ON DELETE CASCADE,
    version bigint NOT NULL,
    operation bigint NOT NULL,
    PRIMARY KEY (case_id, version)
);

CREATE TABLE history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id bigint NOT NULL REFERENCES cases ON DELETE CASCADE,
    at bigint NOT NULL,
    who text NOT NULL,
    what text NOT NULL,
    about text NOT NULL,
    operation bigint UNIQUE
);
CREATE INDEX history_case ON history (case_id, id);

CREATE TABLE settings (
    centre text NOT NULL DEFAULT centre_of_window(),
    name text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (centre, name)
);

-- What is deleted should not lie about: swept after fifty deletions, not after a fifth of all.
ALTER TABLE cases SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);
ALTER TABLE history SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);

-- A window sees and changes the rows of its centre; the owner of the tables sees all.
ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
CREATE POLICY cases_seen ON cases FOR SELECT
    USING ((SELECT centre_of_window()) IN (centre, '*'));
CREATE POLICY cases_changed ON cases
    USING (centre = (SELECT centre_of_window()))
    WITH CHECK (centre = (SELECT centre_of_window()));
ALTER TABLE operations ENABLE ROW LEVEL SECURITY;
CREATE POLICY operations_of_cases ON operations
    USING (EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id));
ALTER TABLE history ENABLE ROW LEVEL SECURITY;
CREATE POLICY history_of_cases ON history
    USING (EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id));
ALTER TABLE settings ENABLE ROW LEVEL SECURITY;
CREATE POLICY settings_of_centre ON settings
    USING (centre = (SELECT centre_of_window()))
    WITH CHECK (centre = (SELECT centre_of_window()));
ALTER TABLE members ENABLE ROW LEVEL SECURITY;
