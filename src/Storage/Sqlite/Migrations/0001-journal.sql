-- Times are 100 ns ticks since 1970-01-01 UTC: datetime(changed_at / 10000000, 'unixepoch') reads them.

CREATE TABLE conversations (
    workspace       TEXT    NOT NULL,
    conversation    TEXT    NOT NULL,
    version         INTEGER NOT NULL CHECK (version > 0),
    changed_at      INTEGER NOT NULL,
    wake_at         INTEGER,
    kind            INTEGER NOT NULL,
    phase           INTEGER NOT NULL,
    episode         INTEGER NOT NULL,
    needs_attention INTEGER NOT NULL CHECK (needs_attention IN (0, 1)),
    last_confidence REAL,
    state_version   INTEGER NOT NULL,
    -- Last, so that lists never read its overflow pages.
    state           TEXT    NOT NULL,
    PRIMARY KEY (workspace, conversation)
) STRICT;

CREATE INDEX conversations_due ON conversations (wake_at, workspace, conversation) WHERE wake_at IS NOT NULL;
CREATE INDEX conversations_changed ON conversations (changed_at, workspace, conversation);
CREATE INDEX conversations_phase ON conversations (phase, changed_at, workspace, conversation);
CREATE INDEX conversations_attention ON conversations (changed_at, workspace, conversation) WHERE needs_attention = 1;

-- A table with row ids: new events of all conversations land on the same last pages, so a group commit writes few of them.
CREATE TABLE events (
    workspace    TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    version      INTEGER NOT NULL CHECK (version > 0),
    at           INTEGER NOT NULL,
    type         TEXT    NOT NULL,
    json         TEXT    NOT NULL,
    PRIMARY KEY (workspace, conversation, version)
) STRICT;

CREATE TABLE transfers (
    workspace    TEXT    NOT NULL,
    transfer_id  TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    episode      INTEGER NOT NULL,
    destination  TEXT    NOT NULL,
    status       INTEGER NOT NULL,
    decided_at   INTEGER NOT NULL,
    ended_at     INTEGER,
    json         TEXT    NOT NULL,
    PRIMARY KEY (workspace, transfer_id)
) STRICT;

CREATE INDEX transfers_conversation ON transfers (workspace, conversation, episode);
CREATE INDEX transfers_decided ON transfers (decided_at, workspace, transfer_id);
CREATE INDEX transfers_status ON transfers (status, decided_at, workspace, transfer_id);
