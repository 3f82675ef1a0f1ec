-- Where Orleans keeps the list of silos. Orleans asks only by the queries in orleansquery:
-- their keys, parameters and columns are its contract, all else is ours.

CREATE TABLE IF NOT EXISTS orleansquery (querykey varchar(64) PRIMARY KEY, querytext varchar(8000) NOT NULL);

CREATE TABLE IF NOT EXISTS orleans_membership (deploymentid varchar(150) PRIMARY KEY, version integer NOT NULL DEFAULT 0);

CREATE TABLE IF NOT EXISTS orleans_silo (
    deploymentid varchar(150) NOT NULL REFERENCES orleans_membership ON DELETE CASCADE,
    address varchar(45) NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    siloname varchar(150) NOT NULL,
    hostname varchar(150) NOT NULL,
    status integer NOT NULL,
    proxyport integer,
    suspecttimes varchar(8000),
    starttime timestamptz(3) NOT NULL,
    iamalivetime timestamptz(3) NOT NULL,
    PRIMARY KEY (deploymentid, address, port, generation));

-- Every change of the membership raises its version by one, and is made only on the version that it was decided on.
INSERT INTO orleansquery VALUES
('InsertMembershipVersionKey', '
    WITH made AS (INSERT INTO orleans_membership (deploymentid) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT count(*)::integer FROM made'),
('InsertMembershipKey', '
    WITH raised AS (
        UPDATE orleans_membership SET version = version + 1
        WHERE deploymentid = @DeploymentId AND version = @Version
            AND NOT EXISTS (SELECT 1 FROM orleans_silo s
                WHERE s.deploymentid = @DeploymentId AND s.address = @Address AND s.port = @Port AND s.generation = @Generation)
        RETURNING deploymentid),
    joined AS (
        INSERT INTO orleans_silo (deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
        SELECT deploymentid, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM raised
        RETURNING 1)
    SELECT count(*)::integer FROM joined'),
('UpdateMembershipKey', '
    WITH raised AS (
        UPDATE orleans_membership SET version = version + 1
        WHERE deploymentid = @DeploymentId AND version = @Version
            AND EXISTS (SELECT 1 FROM orleans_silo s
                WHERE s.deploymentid = @DeploymentId AND s.address = @Address AND s.port = @Port AND s.generation = @Generation)
        RETURNING deploymentid),
    changed AS (
        UPDATE orleans_silo s SET status = @Status, suspecttimes = @SuspectTimes, iamalivetime = @IAmAliveTime FROM raised
        WHERE s.deploymentid = raised.deploymentid AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
        RETURNING 1)
    SELECT count(*)::integer FROM changed'),
('UpdateIAmAlivetimeKey', '
    UPDATE orleans_silo SET iamalivetime = @IAmAliveTime
    WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),
('MembershipReadRowKey', '
    SELECT m.version AS Version, s.address AS Address, s.port AS Port, s.generation AS Generation, s.siloname AS SiloName, s.hostname AS HostName,
        s.status AS Status, s.proxyport AS ProxyPort, s.suspecttimes AS SuspectTimes, s.starttime AS StartTime, s.iamalivetime AS IAmAliveTime
    FROM orleans_membership m
    LEFT JOIN orleans_silo s ON s.deploymentid = m.deploymentid AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    WHERE m.deploymentid = @DeploymentId'),
('MembershipReadAllKey', '
    SELECT m.version AS Version, s.address AS Address, s.port AS Port, s.generation AS Generation, s.siloname AS SiloName, s.hostname AS HostName,
        s.status AS Status, s.proxyport AS ProxyPort, s.suspecttimes AS SuspectTimes, s.starttime AS StartTime, s.iamalivetime AS IAmAliveTime
    FROM orleans_membership m LEFT JOIN orleans_silo s ON s.deploymentid = m.deploymentid
    WHERE m.deploymentid = @DeploymentId'),
('GatewaysQueryKey', '
    SELECT address AS Address, proxyport AS ProxyPort, generation AS Generation FROM orleans_silo
    WHERE deploymentid = @DeploymentId AND status = @Status AND proxyport > 0'),
('DeleteMembershipTableEntriesKey', '
    DELETE FROM orleans_membership WHERE deploymentid = @DeploymentId'),
-- Status 3 is Active.
('CleanupDefunctSiloEntriesKey', '
    DELETE FROM orleans_silo WHERE deploymentid = @DeploymentId AND iamalivetime < @IAmAliveTime AND status <> 3')
ON CONFLICT (querykey) DO UPDATE SET querytext = excluded.querytext;
