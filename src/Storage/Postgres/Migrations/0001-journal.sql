-- Times are 100 ns ticks since 1970-01-01 UTC: to_timestamp(changed_at / 1e7) reads them.
-- Keys are compared by their bytes (COLLATE "C"): an index of that order is the fastest, and survives an upgrade of the system's locales.
-- What is JSON stands in text, not in jsonb: nothing here looks into it, jsonb would parse it at each append only to give it back
-- in another form, and refuses a null byte, which a customer can send. json::jsonb looks into it by hand.

CREATE TABLE conversations (
    workspace       text   COLLATE "C" NOT NULL,
    conversation    text   COLLATE "C" NOT NULL,
    version         bigint NOT NULL CHECK (version > 0),
    changed_at      bigint NOT NULL,
    wake_at         bigint,
    kind            bigint NOT NULL,
    phase           bigint NOT NULL,
    episode         bigint NOT NULL,
    needs_attention bigint NOT NULL CHECK (needs_attention IN (0, 1)),
    last_confidence double precision,
    state_version   bigint NOT NULL,
    state           text   NOT NULL,
    PRIMARY KEY (workspace, conversation)
);

CREATE INDEX conversations_due ON conversations (wake_at, workspace, conversation) WHERE wake_at IS NOT NULL;
CREATE INDEX conversations_changed ON conversations (changed_at, workspace, conversation);
CREATE INDEX conversations_phase ON conversations (phase, changed_at, workspace, conversation);
CREATE INDEX conversations_attention ON conversations (changed_at, workspace, conversation) WHERE needs_attention = 1;

CREATE TABLE events (
    workspace    text   COLLATE "C" NOT NULL,
    conversation text   COLLATE "C" NOT NULL,
    version      bigint NOT NULL CHECK (version > 0),
    at           bigint NOT NULL,
    type         text   NOT NULL,
    json         text   NOT NULL,
    PRIMARY KEY (workspace, conversation, version)
);

CREATE TABLE transfers (
    workspace    text   COLLATE "C" NOT NULL,
    transfer_id  text   COLLATE "C" NOT NULL,
    conversation text   COLLATE "C" NOT NULL,
    episode      bigint NOT NULL,
    destination  text   NOT NULL,
    status       bigint NOT NULL,
    decided_at   bigint NOT NULL,
    ended_at     bigint,
    json         text   NOT NULL,
    PRIMARY KEY (workspace, transfer_id)
);

CREATE INDEX transfers_conversation ON transfers (workspace, conversation, episode);
CREATE INDEX transfers_decided ON transfers (decided_at, workspace, transfer_id);
CREATE INDEX transfers_status ON transfers (status, decided_at, workspace, transfer_id);
