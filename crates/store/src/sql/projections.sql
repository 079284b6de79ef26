-- Everything people see. Dropped and made again from the log whenever its version changes.
DROP TABLE IF EXISTS proj_class;
DROP TABLE IF EXISTS proj_resident;
DROP TABLE IF EXISTS proj_member;
DROP TABLE IF EXISTS proj_settings;
DROP TABLE IF EXISTS proj_help;
DROP TABLE IF EXISTS proj_learner;
DROP TABLE IF EXISTS proj_skill;
DROP TABLE IF EXISTS proj_attempt;
DROP TABLE IF EXISTS proj_input;
DROP TABLE IF EXISTS proj_submission;
DROP TABLE IF EXISTS proj_display;
DROP TABLE IF EXISTS proj_staff;

-- made: place in the order of events, for "classes in the order they were made".
CREATE TABLE proj_class (
    class BLOB    PRIMARY KEY,
    name  TEXT    NOT NULL,
    demo  INTEGER NOT NULL,
    made  BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE proj_resident (
    resident BLOB    PRIMARY KEY,
    name     TEXT    NOT NULL,
    seat     INTEGER,
    colour   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE proj_member (
    class    BLOB NOT NULL,
    resident BLOB NOT NULL,
    PRIMARY KEY (class, resident)
) STRICT, WITHOUT ROWID;
CREATE INDEX proj_member_resident ON proj_member (resident, class);

CREATE TABLE proj_settings (
    resident BLOB PRIMARY KEY,
    settings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How hints come to her, once staff have chosen.
CREATE TABLE proj_help (
    resident  BLOB    PRIMARY KEY,
    errorless INTEGER NOT NULL,
    by_time   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- now: mastery::learner::Now as JSON; the other columns are read off it for queries.
CREATE TABLE proj_learner (
    resident    BLOB    PRIMARY KEY,
    last_active TEXT,
    last_day    TEXT,
    troubled    INTEGER NOT NULL,
    now         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX proj_learner_day ON proj_learner (last_day);
CREATE INDEX proj_learner_troubled ON proj_learner (troubled) WHERE troubled = 1;

-- state: mastery::skill::Skill as JSON; the other columns are read off it for queries.
CREATE TABLE proj_skill (
    resident     BLOB    NOT NULL,
    skill        TEXT    NOT NULL,
    level        INTEGER NOT NULL,
    last_unaided TEXT,
    due          TEXT,
    state        TEXT    NOT NULL,
    PRIMARY KEY (resident, skill)
) STRICT, WITHOUT ROWID;

-- Attempts that can be gone on with: at most one of each lesson; lesson is '' in free practice.
CREATE TABLE proj_attempt (
    resident   BLOB    NOT NULL,
    lesson     TEXT    NOT NULL,
    attempt    BLOB    NOT NULL,
    mode       TEXT    NOT NULL,
    run        INTEGER NOT NULL,
    start      TEXT    NOT NULL,
    started    TEXT    NOT NULL,
    made       BLOB    NOT NULL,
    steps_done INTEGER NOT NULL,
    PRIMARY KEY (resident, lesson)
) STRICT, WITHOUT ROWID;
CREATE INDEX proj_attempt_id ON proj_attempt (attempt);

CREATE TABLE proj_input (
    attempt BLOB    NOT NULL,
    number  INTEGER NOT NULL,
    input   TEXT    NOT NULL,
    PRIMARY KEY (attempt, number)
) STRICT, WITHOUT ROWID;

-- What learners handed in on the practice phone; answer is NULL until staff have answered.
CREATE TABLE proj_submission (
    submission BLOB    PRIMARY KEY,
    resident   BLOB    NOT NULL,
    lesson     TEXT,
    list       TEXT    NOT NULL,
    about      TEXT,
    number     INTEGER NOT NULL,
    text       TEXT    NOT NULL,
    at         TEXT    NOT NULL,
    made       BLOB    NOT NULL,
    answer     TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX proj_submission_resident ON proj_submission (resident, made);
CREATE INDEX proj_submission_made ON proj_submission (made);

CREATE TABLE proj_display (
    device  BLOB PRIMARY KEY,
    display TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE proj_staff (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    hash     TEXT,
    failures INTEGER NOT NULL
) STRICT;
