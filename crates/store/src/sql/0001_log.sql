-- The log, and who this machine is. Ids and hashes are blobs of 16 and 32 bytes; hlc is 8 bytes, big
-- end first, so that it sorts as it should. A body is NULL once its content was erased.
CREATE TABLE event (
    device      BLOB    NOT NULL CHECK (length(device) = 16),
    incarnation INTEGER NOT NULL CHECK (incarnation > 0),
    seq         INTEGER NOT NULL CHECK (seq > 0),
    hlc         BLOB    NOT NULL CHECK (length(hlc) = 8),
    kind        TEXT    NOT NULL,
    digest      BLOB    NOT NULL CHECK (length(digest) = 32),
    chain       BLOB    NOT NULL CHECK (length(chain) = 32),
    body        BLOB,
    PRIMARY KEY (device, incarnation, seq)
) STRICT, WITHOUT ROWID;

-- The order in which projections fold them.
CREATE INDEX event_order ON event (hlc, device, incarnation, seq);

CREATE TABLE local (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    device      BLOB    NOT NULL CHECK (length(device) = 16),
    incarnation INTEGER NOT NULL CHECK (incarnation > 0),
    projections INTEGER NOT NULL
) STRICT;
