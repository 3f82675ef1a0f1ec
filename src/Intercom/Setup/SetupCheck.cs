namespace Claudia.Intercom;

/// <summary>Asks Intercom whether the settings are right.</summary>
public static class SetupCheck
{
    /// <summary>What is wrong; empty when all is well. Only reads.</summary>
    /// <param name="destinations">The ids of the teams to which the rules can transfer, by their names in the settings.</param>
    public static async Task<IReadOnlyList<Finding>> RunAsync(IntercomClient client, IReadOnlyDictionary<string, string> destinations, CancellationToken cancel)
    {
        var me = await client.MeAsync(cancel).ConfigureAwait(false);
        if (me is not ApiResult<Me>.Got { Value: { } found })
            return [NotMe(me)];
        List<Finding> findings = [.. OfMe(found, client.Settings)];
        if (await TeamAsync(client, client.Settings.TeamId, FindingKind.NoTeam, nameof(WorkspaceSettings.TeamId), cancel).ConfigureAwait(false) is { } noTeam)
            findings.Add(noTeam);
        foreach (var (team, names) in destinations.GroupBy(it => it.Value, it => $"Destinations:{it.Key}", StringComparer.Ordinal).Select(it => (it.Key, string.Join(", ", it))))
            if (await TeamAsync(client, team, FindingKind.NoLevelTwoTeam, names, cancel).ConfigureAwait(false) is { } noLevelTwo)
                findings.Add(noLevelTwo);
        return findings;
    }

    private static Finding NotMe(ApiResult<Me> me) => me.Match(
        _ => throw new System.Diagnostics.UnreachableException(),
        missing => new Finding(FindingKind.NotReachable, $"Intercom does not answer as expected: {missing.Code}"),
        refused => refused.Status is 401 or 403
            ? new(FindingKind.TokenRefused, $"Intercom does not accept the access token: {refused.Code}: {refused.Message}")
            : new(FindingKind.NotReachable, $"Intercom does not answer as expected: {refused.Code}: {refused.Message}"),
        failed => new(FindingKind.NotReachable, $"Intercom can't be asked: {failed.Reason}"));

    private static IEnumerable<Finding> OfMe(Me me, WorkspaceSettings settings)
    {
        if (me.Id != settings.AdminId)
            yield return new(FindingKind.WrongAdmin, $"The access token is that of admin {me.Id}, but AdminId is {settings.AdminId}.");
        if (me.HasInboxSeat == false)
            yield return new(FindingKind.NoInboxSeat, $"Admin {me.Id} has no inbox seat: give her one in Intercom, under Settings, Teammates.");
        if (me.AppId is { } app && app != settings.AppId)
            yield return new(FindingKind.WrongApp, $"The access token is that of workspace {app}, but AppId is {settings.AppId}.");
        if (me.Region is { } region && settings.Region.Length > 0 && Regions.Parse(region) != Regions.Parse(settings.Region))
            yield return new(FindingKind.WrongRegion, $"The workspace is hosted in {region}, but Region is {settings.Region}.");
    }

    private static async Task<Finding?> TeamAsync(IntercomClient client, string id, FindingKind kind, string what, CancellationToken cancel)
    {
        var team = await client.TeamAsync(id, cancel).ConfigureAwait(false);
        return team.Match<Finding?>(
            _ => null,
            _ => new(kind, $"{what} names team {id}, which does not exist."),
            refused => new(FindingKind.TokenRefused, $"The access token may not read team {id}: {refused.Code}: {refused.Message}"),
            failed => new(FindingKind.NotReachable, $"Team {id} can't be asked for: {failed.Reason}"));
    }
}
