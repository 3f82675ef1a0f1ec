using Claudia.Engine;
using Claudia.Intercom;
using Microsoft.Extensions.Configuration;

namespace Claudia.Cli;

/// <summary>What is rehearsed: a workspace, the Claudia that serves it, and the contact that writes.</summary>
internal sealed record RehearsalTarget(WorkspaceSettings Workspace, string Level2Team, Uri Api, string ApiKey, string ContactId)
{
    /// <summary>Reads the same settings as Claudia herself.</summary>
    /// <exception cref="RehearsalException">A setting is missing or wrong.</exception>
    public static RehearsalTarget FromConfiguration(string name, FileInfo? file, Uri api, string apiKey, string contactId)
    {
        if (file is { Exists: false })
            throw new RehearsalException($"There is no settings file {file.FullName}.");
        var builder = new ConfigurationBuilder();
        if (file is not null)
            builder.AddJsonFile(file.FullName, optional: false);
        var section = builder.AddEnvironmentVariables().Build().GetSection($"Claudia:Workspaces:{name}");
        var settings = (section.Get<WorkspaceSettings>() ?? new()) with { Name = name };
        if (settings.Validate() is [var first, ..])
            throw new RehearsalException($"Claudia:Workspaces:{name}:{first}.");
        var level2 = section[$"Destinations:{Rules.DefaultDestination}"]
            ?? throw new RehearsalException($"Claudia:Workspaces:{name}:Destinations:{Rules.DefaultDestination} is missing: it must be the Level 2 team's id.");
        return new(settings, level2, api, apiKey, contactId);
    }
}

/// <summary>What is said in a rehearsal, and how long it waits for each thing that should happen.</summary>
/// <param name="FailureComment">What the workflow's comment on a failed webhook contains.</param>
internal sealed record RehearsalScript(string Question, string Request, string FailureComment, TimeSpan Patience);

/// <summary>One line of the result.</summary>
internal sealed record RehearsalRow(string Check, bool Holds, string Detail, double Seconds);
